import { v7 as uuid } from 'uuid';
import type { CitizenDocument } from '#shared/documents/citizen.ts';
import type { CitizenJoin } from '#shared/documents/citizen-join.ts';
import { joinBetween, joinedFiles, lastJoin } from '#shared/domain/identification/joined-files.ts';
import { noDesk } from '#shared/domain/register/desk-code.ts';
import type { Command } from '#shared/workflow/command.ts';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import type { PersonCommandBody } from '#shared/workflow/declared.ts';
import { decidePerson, isAboutPersons } from '#shared/workflow/persons/decide-person.ts';
import type { LocalCity } from '../city/local-city.ts';
import type { DeskClock } from '../clock/desk-clock.ts';
import type { JoinedFile } from '../contract/citizens.ts';
import type { LocalVerdict } from '../contract/requests.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { DeskCode } from '../profile/desk-code.ts';
import type { CitizenList } from './citizen-list.ts';

/** Joins of files as the server last told them, with what was done here and not yet confirmed laid over them. */
export class LocalJoins {
  constructor(
    private readonly parts: {
      citizens: Pick<CitizenList, 'of'>;
      city: Pick<LocalCity, 'me' | 'now'>;
      clock: Pick<DeskClock, 'state' | 'unsureMoment'>;
      code: Pick<DeskCode, 'known'>;
      outbox: Pick<Outbox, 'entries' | 'add'>;
    },
  ) {}

  /** Ids of all files of the person whose file this is, itself first. */
  filesOf(citizenId: string): string[] {
    const { files } = this.#folded();
    return joinedFiles(citizenId, (id) => (files.get(id) ?? this.parts.citizens.of(id))?.joins ?? []);
  }

  /** The other files of a person, and the join by which this one has each; null: by way of another. */
  joinedWith(citizenId: string): JoinedFile[] {
    const { files, pending } = this.#folded();
    const own = (files.get(citizenId) ?? this.parts.citizens.of(citizenId))?.joins ?? [];
    return this.filesOf(citizenId).flatMap((id) => {
      const citizen = id === citizenId ? null : this.parts.citizens.of(id);
      if (!citizen) return [];
      const join = joinBetween(own, id);
      return [{ citizen, join, isPending: join !== null && pending.has(join.id) }];
    });
  }

  /** Whether somebody took this pair for two persons: it is not proposed again. */
  wereSeparated(one: string, other: string): boolean {
    return Boolean(lastJoin(this.#joinsOf(one), other)?.ended);
  }

  join(one: string, other: string, said: Pick<CitizenJoin, 'because' | 'note'>): Promise<LocalVerdict> {
    const seen = lastJoin(this.#joinsOf(one), other)?.id ?? null;
    return this.#submit(one, { type: 'join-citizens', other, ...said, seen });
  }

  separate(one: string, other: string, note: string): Promise<LocalVerdict> {
    const join = joinBetween(this.#joinsOf(one), other)?.id;
    return join === undefined
      ? Promise.resolve({ accepted: true, commandId: '', requestId: one })
      : this.#submit(one, { type: 'separate-citizens', other, join, note });
  }

  #joinsOf(id: string): readonly CitizenJoin[] {
    return (this.#folded().files.get(id) ?? this.parts.citizens.of(id))?.joins ?? [];
  }

  /** Files that this desk's own acts change, and the joins that they make. */
  #folded(): { files: ReadonlyMap<string, CitizenDocument>; pending: ReadonlySet<string> } {
    const { outbox } = this.parts;
    const files = new Map<string, CitizenDocument>();
    const pending = new Set<string>();
    for (const { command, status } of outbox.entries())
      if (status !== 'refused' && isAboutPersons(command.body) && this.#lay(files, command, command.body))
        pending.add(command._id);
    return { files, pending };
  }

  /** Lays one act over the files; false: the server's word on it is here, or it changes nothing. */
  #lay(files: Map<string, CitizenDocument>, command: Command, body: PersonCommandBody): boolean {
    const { citizens, city } = this.parts;
    const read = (id: string) => files.get(id) ?? citizens.of(id);
    const [one, other] = [read(command.requestId), read(body.other)];
    if (one?.joins.some(({ id, ended }) => id === command._id || ended?.id === command._id)) return false;
    const verdict = decidePerson(command, body, { now: command.doneAt, person: city.me(), one, other });
    if (!verdict.accepted || !verdict.after || !one || !other) return false;
    files.set(one._id, { ...one, joins: verdict.after.one });
    files.set(other._id, { ...other, joins: verdict.after.other });
    return true;
  }

  async #submit(citizenId: string, body: PersonCommandBody): Promise<LocalVerdict> {
    const { citizens, city, clock, code, outbox } = this.parts;
    const { files } = this.#folded();
    const read = (id: string) => files.get(id) ?? citizens.of(id);
    const [one, other] = [read(citizenId), read(body.other)];
    const { correctionMs, certainty } = clock.state;
    const parsed = commandSchema.safeParse({
      ...{ _id: `cmd-${uuid()}`, kind: 'command', schema: 1, requestId: citizenId },
      ...{
        office: one?.office ?? 'central',
        desk: code.known ?? noDesk,
        by: city.me().id,
        doneAt: city.now(),
      },
      ...{ clock: { correctionMs, sure: certainty === 'sure' }, seenVersion: 0, body },
    });
    if (!parsed.success)
      return {
        accepted: false,
        refusal: { code: 'malformed', values: { field: parsed.error.issues[0]?.path.join('.') ?? '' } },
      };
    const verdict = decidePerson(parsed.data, body, { now: city.now(), person: city.me(), one, other });
    if (!verdict.accepted) return verdict;
    if (verdict.after) await outbox.add(parsed.data, clock.unsureMoment());
    return { accepted: true, commandId: parsed.data._id, requestId: citizenId };
  }
}
