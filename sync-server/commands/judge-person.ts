import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Verdict } from '#shared/documents/verdict.ts';
import { isDomainLimited } from '#shared/domain/access/may-see.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { PersonCommandBody } from '#shared/workflow/declared.ts';
import { decidePerson } from '#shared/workflow/persons/decide-person.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import { plainOf } from './read-requests.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** A file as an office has it; a request of before files named its domain is looked at where that decides who sees it. */
const fileOf = async (
  work: UnitOfWork,
  office: string,
  { citizenId, person }: { citizenId: string; person: Person | null },
): Promise<CitizenDocument | null> => {
  const stored = await work.get(databaseOf('citizens', office), citizenId);
  const file = citizenDocument.safeParse(stored && plainOf(stored)).data;
  if (!file) return null;
  if (!person || !isDomainLimited(person, office)) return file;
  const requests = await Promise.all(
    file.requests.map(async (known) => {
      if (known.domain !== undefined) return known;
      const request = await work.get(databaseOf('requests', office), known.id);
      return request && 'domain' in request
        ? { ...known, domain: request['domain'] as string | null }
        : known;
    }),
  );
  return { ...file, requests };
};

/** Judges a command about two citizens' files of the office it was sent to, and puts what follows into the unit of work. */
export const judgePerson = async (
  work: UnitOfWork,
  reference: ReferenceCache,
  command: Command,
  body: PersonCommandBody,
  { now, author }: { now: Instant; author: string | null },
): Promise<Verdict> => {
  const { office, requestId } = command;
  const isOffice = reference.data.offices.offices.some(({ code }) => code === office);
  const person = author === null || author === command.by ? reference.person(command.by) : null;
  const read = (citizenId: string) =>
    isOffice ? fileOf(work, office, { citizenId, person }) : Promise.resolve(null);
  const [one, other] = [await read(requestId), await read(body.other)];
  const decision = decidePerson(command, body, { now, person, one, other });
  if (!decision.accepted) return { accepted: false, decidedAt: now, refusal: decision.refusal };
  const { after } = decision;
  if (after && one && other) {
    const database = databaseOf('citizens', office);
    // Their requests as they are stored: a domain that was looked up is no change of the file.
    for (const [{ _id }, joins] of [[one, after.one] as const, [other, after.other] as const]) {
      const stored = await work.get(database, _id);
      const file = citizenDocument.parse(stored && plainOf(stored));
      work.put(database, { ...file, joins });
    }
  }
  return { accepted: true, decidedAt: now, eventIds: after ? [`${command._id}.0`] : [], office };
};
