import { v7 as uuid } from 'uuid';
import type { Command, CommandBody } from '#shared/workflow/command.ts';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { registeringOffice } from '#shared/domain/access/registering-office.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { noDesk } from '#shared/domain/register/desk-code.ts';
import { makeDeparture } from '#shared/domain/register/departure-reference.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { numberOfLabel } from '#shared/domain/register/number-of-label.ts';
import { takesDeparture } from '#shared/domain/register/takes-departure.ts';
import { actsOf } from '#shared/workflow/acts-of.ts';
import { otherRequest } from '#shared/workflow/other-request.ts';
import { decide } from '#shared/workflow/decide.ts';
import type { NewRegistration } from '#shared/workflow/commands/register.ts';
import type { LocalVerdict } from '../contract/requests.ts';
import type { UnsureMoment } from '../clock/unsure-moment.ts';
import type { DeskClock } from '../clock/desk-clock.ts';
import type { Outbox } from './outbox.ts';
import type { LocalRequests } from './local-requests.ts';
import type { LocalCity } from '../city/local-city.ts';
import type { DeskCode } from '../profile/desk-code.ts';
import type { DeskProfile } from '../profile/desk-profile.ts';

const malformed = (field: string): LocalVerdict => ({
  accepted: false,
  refusal: { code: 'malformed', values: { field } },
});

const noNumber: LocalVerdict = {
  accepted: false,
  refusal: { code: 'reference-invalid', values: { reference: '—' } },
};
const yearOf = (now: string): number => Number(localDay(now).slice(0, 4));

/** What is begun, nobody has seen before. */
const unseen = { seenVersion: 0 };

/** A verdict, and the command that the outbox has for it: what already is so needs none. */
interface Judged {
  verdict: LocalVerdict;
  used: boolean;
  command: Command | null;
}
const unused = (verdict: LocalVerdict): Judged => ({ verdict, used: false, command: null });

/** Judges what a person asks for on this desk and, if it can be, puts it into the outbox. */
export class Submitter {
  constructor(
    private readonly parts: {
      city: LocalCity;
      clock: DeskClock;
      code: DeskCode;
      outbox: Outbox;
      profile: DeskProfile;
      requests: LocalRequests;
      /** A command is in the outbox: to be shown at once, and sent. */
      kept: (command: Command) => Promise<void>;
    },
  ) {}

  /**
   * `requestId`: chosen by the form; asked for once more it is the same request, and takes no second number. A number that it has
   * already, and this desk gave, it keeps.
   */
  async register(requestId: string, body: NewRegistration): Promise<LocalVerdict> {
    const desk = this.parts.code.known;
    if (desk === null) return noNumber;
    const { profile } = this.parts;
    const office = registeringOffice(this.parts.city.me());
    const now = this.parts.clock.now();
    const { arrivedOn, kept, label, ...facts } = body;
    const known = await this.#registered(requestId);
    if (known) return known;
    const register = async (year: number, number: number): Promise<Judged> => {
      const already = await this.#registered(requestId);
      if (already) return unused(already);
      const numbered: CommandBody = {
        ...facts,
        reference: makeReference(desk, year, number),
        arrival: { desk, year, number, arrivedOn },
      };
      return this.#make(requestId, office, numbered, desk, now, unseen);
    };
    // Refused once, it has the number of its label already.
    if (kept?.desk === desk)
      return this.#shown(
        await profile.withKept('arrival', kept.year, () => register(kept.year, kept.number)),
      );
    const year = yearOf(now);
    if (label === undefined)
      return this.#shown(await profile.withNumber('arrival', year, (number) => register(year, number)));
    const read = numberOfLabel(label, desk, year);
    if (typeof read !== 'number') return { accepted: false, refusal: read };
    const judged = await profile.withLabel('arrival', year, read, () => register(year, read));
    if (typeof judged !== 'string') return this.#shown(judged);
    return { accepted: false, refusal: { code: `label-${judged}`, values: { reference: label } } };
  }

  async #registered(requestId: string): Promise<LocalVerdict | null> {
    const { request, trace } = await this.parts.requests.fold(requestId);
    return (request ?? trace)
      ? { accepted: true, commandId: request?.events[0]?.commandId ?? '', requestId }
      : null;
  }

  /** What leaves as a letter is given the next number of this desk's departure register. */
  async change(requestId: string, body: CommandBody): Promise<LocalVerdict> {
    const { request, trace } = await this.parts.requests.fold(requestId);
    const desk = this.parts.code.known;
    const now = this.parts.clock.now();
    const office = request?.office ?? trace?.office ?? 'central';
    const seen = request ? { seenVersion: request.version, seenActs: actsOf(request) } : unseen;
    if (!takesDeparture(body))
      return this.#shown(await this.#make(requestId, office, body, desk ?? noDesk, now, seen));
    if (desk === null) return noNumber;
    const year = yearOf(now);
    const judged = await this.parts.profile.withNumber('departure', year, (number) => {
      const numbered = { ...body, departure: makeDeparture(desk, year, number) };
      return this.#make(requestId, office, numbered, desk, now, seen);
    });
    return this.#shown(judged);
  }

  /**
   * Makes a colleague's command one's own: request, desk, numbers and moment stay, the author does not. What they registered for an
   * office where one may not is registered for one's own.
   */
  async takeOver(original: Command): Promise<LocalVerdict> {
    const me = this.parts.city.me();
    const { body, office } = original;
    const isElsewhere = body.type === 'register' && !mayPerform(me, 'register', { office });
    const own = {
      ...original,
      _id: `cmd-${uuid()}`,
      by: me.id,
      office: isElsewhere ? registeringOffice(me) : office,
    };
    return this.#shown(await this.#judge(own, null));
  }

  /** Once its number is counted: a registration that cannot be shown has its number all the same. */
  async #shown({ verdict, command }: Judged): Promise<LocalVerdict> {
    if (command) await this.parts.kept(command);
    return verdict;
  }

  async #make(
    requestId: string,
    office: string,
    body: CommandBody,
    desk: string,
    now: string,
    seen: Pick<Command, 'seenVersion' | 'seenActs'>,
  ): Promise<Judged> {
    const { clock, city } = this.parts;
    const { correctionMs, certainty } = clock.state;
    const candidate: Command = {
      _id: `cmd-${uuid()}`,
      kind: 'command',
      schema: 1,
      requestId,
      office,
      desk,
      by: city.me().id,
      doneAt: now,
      clock: { correctionMs, sure: certainty === 'sure' },
      ...seen,
      body,
    };
    return this.#judge(candidate, clock.unsureMoment());
  }

  /** `unsure`: when it was done, if nobody can be sure of the time. */
  async #judge(candidate: Command, unsure: UnsureMoment | null): Promise<Judged> {
    const { outbox, requests } = this.parts;
    const { requestId, body, doneAt } = candidate;
    const read = commandSchema.safeParse(candidate);
    if (!read.success) return unused(malformed(read.error.issues[0]?.path.join('.') ?? ''));
    const { request, trace } = await requests.fold(requestId);
    if (trace !== null && body.type === 'transfer') {
      // Taking back what was sent away: only the server still has it, so only the server judges.
      await outbox.add(read.data, unsure);
      return {
        verdict: { accepted: true, commandId: read.data._id, requestId },
        used: true,
        command: read.data,
      };
    }
    const into = otherRequest(body);
    const other = into === null ? null : (await requests.fold(into)).request;
    const decision = decide(read.data, requests.context(request, other, doneAt));
    if (!decision.accepted) return unused(decision);
    const verdict: LocalVerdict = { accepted: true, commandId: read.data._id, requestId };
    if (decision.events.length === 0) return unused(verdict);
    await outbox.add(read.data, unsure);
    return { verdict, used: true, command: read.data };
  }
}
