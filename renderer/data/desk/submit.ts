import { v7 as uuid } from 'uuid';
import { command as commandSchema, type Command, type CommandBody } from '#shared/documents/command.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { decide } from '#shared/domain/workflow/decide.ts';
import type { LocalVerdict, NewRegistration } from '../desk-data.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { LocalRequests } from './local-requests.ts';
import type { DeskProfile } from './profile.ts';

const malformed = (field: string): LocalVerdict => ({
  accepted: false,
  refusal: { code: 'malformed', values: { field } },
});

/** Judges what a person asks for on this desk and, if it can be, puts it into the outbox. */
export class Submitter {
  constructor(
    private readonly parts: {
      person: () => Person;
      outbox: Outbox;
      requests: LocalRequests;
      profile: DeskProfile;
      deskCode: () => string | null;
    },
  ) {}

  async register(body: NewRegistration): Promise<LocalVerdict> {
    const desk = this.parts.deskCode();
    if (desk === null)
      return { accepted: false, refusal: { code: 'reference-invalid', values: { reference: '—' } } };
    const { profile } = this.parts;
    const person = this.parts.person();
    const office =
      person.grants.find(
        (grant) => grant.office !== '*' && mayPerform(person, 'register', { office: grant.office }),
      )?.office ?? 'central';
    const now = new Date().toISOString();
    const year = Number(localDay(now).slice(0, 4));
    const { arrivedOn, ...facts } = body;
    const { verdict } = await profile.withNumber(year, async (number) => {
      const numbered: CommandBody = {
        ...facts,
        reference: makeReference(desk, year, number),
        arrival: { desk, year, number, arrivedOn },
      };
      const made = await this.#make(`req-${uuid()}`, office, numbered, desk, now, 0);
      return { used: made.accepted, verdict: made };
    });
    return verdict;
  }

  async change(requestId: string, body: CommandBody): Promise<LocalVerdict> {
    const { request } = await this.parts.requests.fold(requestId);
    const now = new Date().toISOString();
    return this.#make(
      requestId,
      request?.office ?? 'central',
      body,
      this.parts.deskCode() ?? 'XX',
      now,
      request?.version ?? 0,
    );
  }

  /** Makes a colleague's command one's own: request, desk, numbers and moment stay, the author does not. */
  takeOver(original: Command): Promise<LocalVerdict> {
    return this.#judge({ ...original, _id: `cmd-${uuid()}`, by: this.parts.person().id });
  }

  #make(
    requestId: string,
    office: string,
    body: CommandBody,
    desk: string,
    now: string,
    seenVersion: number,
  ): Promise<LocalVerdict> {
    return this.#judge({
      _id: `cmd-${uuid()}`,
      kind: 'command',
      schema: 1,
      requestId,
      office,
      desk,
      by: this.parts.person().id,
      doneAt: now,
      seenVersion,
      body,
    });
  }

  async #judge(candidate: Command): Promise<LocalVerdict> {
    const { outbox, requests } = this.parts;
    const { requestId, body, doneAt } = candidate;
    const read = commandSchema.safeParse(candidate);
    if (!read.success) return malformed(read.error.issues[0]?.path.join('.') ?? '');
    const { request } = await requests.fold(requestId);
    const other = body.type === 'merge' ? (await requests.fold(body.into)).request : null;
    const decision = decide(read.data, requests.context(request, other, doneAt));
    if (!decision.accepted) return decision;
    if (decision.events.length > 0) await outbox.add(read.data);
    return { accepted: true, commandId: read.data._id, requestId };
  }
}
