import { digest, type Digest } from '#shared/documents/digest.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { dayNumber, dayText, instantOf, localDay } from '#shared/domain/deadlines/zone.ts';
import { buildDigest } from '#shared/domain/escalation/digest.ts';
import type { Mailer } from '#sync-server/mail/mailer.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { remindedOn, type WatchEntry } from '#sync-server/commands/watch-entry.ts';
import { watchEntriesOf, requestsOf } from '#sync-server/watch/due-requests.ts';
import { digestsDatabase, watchDatabase } from '#sync-server/policy/databases.ts';
import type { ReferenceCache } from '#sync-server/reference/reference-cache.ts';
import { emailOf } from '#sync-server/session/directory/contacts.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';
import { digestMail } from './digest-mail.ts';

/** Reminders older than this are no news any more, even after a long outage. Days. */
const newsDays = 14;
const most = 100_000;
const noteId = 'job-digests';

export interface DigestParts {
  store: DocumentStore;
  reference: ReferenceCache;
  clock: () => Instant;
  /** null: no mail server is configured; digests are read at the desk. */
  mailer: Mailer | null;
  warn?: (error: unknown) => void;
}

/** The digest of a person, null when they never had one that can be read. */
export const readDigest = async (store: DocumentStore, personId: string): Promise<Digest | null> => {
  const stored = await store.getDocument(digestsDatabase, personId);
  return (stored && digest.safeParse(plainOf(stored)).data) ?? null;
};

/** Makes the digests of a working day, once, when the city's offices open; after an outage as soon as it is over. */
export class Digests {
  #madeOn: Day | null = null;

  constructor(private readonly parts: DigestParts) {}

  /** When the next ones are to be made. */
  nextAt(): Instant {
    const now = this.parts.clock();
    const time = workingTimeOf(this.parts.reference.data.calendar, null);
    const today = localDay(now);
    if (this.#madeOn !== today) return time.nextOpening(now);
    return time.nextOpening(new Date(instantOf(dayNumber(today) + 1, 0)).toISOString());
  }

  /** Makes them when it is time and they have not been made today. */
  async run(): Promise<void> {
    const { store, reference, clock } = this.parts;
    const now = clock();
    const today = localDay(now);
    if (this.#madeOn === today || !workingTimeOf(reference.data.calendar, null).isWorking(now)) return;
    const note = await store.getDocument(digestsDatabase, noteId);
    if (note?.['day'] !== today) {
      const requests = await this.#news(today);
      for (const person of this.#readers()) await this.#deliver(person, requests, now);
      const rev = note ? { _rev: note._rev ?? '' } : {};
      const done = { _id: noteId, kind: 'digests', day: today, ...rev };
      await store.transact([{ database: digestsDatabase, document: done }]);
    }
    this.#madeOn = today;
  }

  /** Who decides: holders of positions, those who stand in for them, supervisors; with today's rights. */
  #readers(): Person[] {
    const { people, ladders } = this.parts.reference.data;
    const holders = new Set(ladders.holders.flatMap(({ person, substitute }) => [person, substitute]));
    return people.people
      .map(({ id }) => this.parts.reference.person(id))
      .filter((person) => person !== null)
      .filter(
        ({ id, active, grants }) =>
          active && (holders.has(id) || grants.some(({ role }) => role === 'supervisor')),
      );
  }

  /** Open requests that have something to decide or were reminded of lately: found by index, however many are open. */
  async #news(today: Day): Promise<RequestDocument[]> {
    const { store, reference } = this.parts;
    const entries = new Map<string, WatchEntry>();
    const find = async (fields: Record<string, string>) => {
      for (const entry of watchEntriesOf(await store.findByFields(watchDatabase, fields, most)))
        entries.set(entry._id, entry);
    };
    for (const { code } of reference.data.ladders.positions) {
      await find({ decider: code });
      for (let ago = 0; ago < newsDays; ago += 1)
        await find({ remindedOn: remindedOn(code, dayText(dayNumber(today) - ago)) });
    }
    const requests = await requestsOf(store, [...entries.values()]);
    return requests.filter((request) => request !== null);
  }

  /** At most one a day: written down as being sent before it is sent, an e-mail cut off is not sent again. */
  async #deliver(person: Person, requests: readonly RequestDocument[], now: Instant): Promise<void> {
    const { store, reference, mailer, warn } = this.parts;
    const before = await readDigest(store, person.id);
    if (before?.day === localDay(now)) return;
    const made = buildDigest(person, requests, reference.data, { since: before?.madeAt ?? null, now });
    if (!made) return;
    const to = mailer && (await emailOf(store, person.id));
    await this.#write({ ...made, mailed: to ? 'sending' : 'no' });
    if (!mailer || !to) return;
    const mailed = await mailer.send(digestMail(made, person, to, reference.data)).then(
      () => 'sent' as const,
      (error: unknown) => {
        warn?.(error);
        return 'failed' as const;
      },
    );
    await this.#write({ ...made, mailed });
  }

  async #write(made: Digest): Promise<void> {
    const { store } = this.parts;
    const stored = await store.getDocument(digestsDatabase, made._id);
    const rev = stored ? { _rev: stored._rev ?? '' } : {};
    await store.transact([{ database: digestsDatabase, document: { ...made, ...rev } }]);
  }
}
