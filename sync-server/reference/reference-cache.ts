import {
  referenceDocument,
  type Person,
  type ReferenceData,
  type ReferenceKind,
} from '#shared/documents/reference-data.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import { rightsOn } from '#shared/domain/access/rights.ts';
import { channelActor } from '#shared/domain/access/channel-actor.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { putLegalTimeInForce } from '#shared/domain/deadlines/legal-time.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { kindNames } from '#shared/reference/kinds.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import {
  cityDatabase,
  databaseOf,
  improvementsDatabase,
  officeKinds,
  refusedDatabase,
  registerLinesDatabase,
  referenceDatabase,
  watchDatabase,
} from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** Reference data as stored, kept in memory and read again whenever its database changes: a change of rights acts at once. */
export class ReferenceCache {
  #data: ReferenceData;
  #people = new Map<string, Person>();
  readonly #revisions = new Map<string, string | undefined>();
  #day: Day = '2000-01-01';
  readonly #listeners = new Set<() => void>();

  private constructor(
    private readonly store: DocumentStore,
    data: ReferenceData,
    private readonly clock: () => Instant,
  ) {
    this.#data = data;
    this.#index(localDay(clock()));
  }

  /** Makes what a new server lacks (databases, shipped reference data) and loads. Stored documents are never overwritten. */
  static async open(
    store: DocumentStore,
    options: { demo: boolean; clock: () => Instant },
  ): Promise<ReferenceCache> {
    await store.ensureDatabase(referenceDatabase);
    await store.ensureDatabase(cityDatabase);
    await store.ensureDatabase(improvementsDatabase);
    await store.ensureDatabase(watchDatabase);
    await store.ensureDatabase(refusedDatabase);
    await store.ensureDatabase(registerLinesDatabase);
    const built = buildReferenceData();
    const shipped = options.demo ? built : { ...built, people: { ...built.people, people: [] } };
    const stored = await store.getDocuments(referenceDatabase, kindNames);
    const missing = kindNames.filter((_, n) => stored[n] === null).map((kind) => ({ ...shipped[kind] }));
    if (missing.length > 0) await store.writeDocuments(referenceDatabase, missing);
    const cache = new ReferenceCache(store, shipped, options.clock);
    await cache.reload();
    store.onCommit((databases) => {
      if (databases.has(referenceDatabase)) void cache.reload();
    });
    return cache;
  }

  get data(): ReferenceData {
    return this.#data;
  }

  /** Somebody with today's rights, those lent by colleagues included. */
  person(id: string): Person | null {
    const today = localDay(this.clock());
    if (today !== this.#day) this.#index(today);
    return id === systemActor.id ? systemActor : (channelActor(id) ?? this.#people.get(id) ?? null);
  }

  async reload(): Promise<void> {
    const documents = await this.store.getDocuments(referenceDatabase, kindNames);
    const next = { ...this.#data };
    for (const document of documents) {
      const { _rev, ...plain } = document ?? {};
      // What has not changed stays the same object: the calendar's days are computed once.
      if (!document || this.#revisions.get(document._id) === _rev) continue;
      this.#revisions.set(document._id, _rev);
      const read = referenceDocument.safeParse(plain);
      if (read.success) Object.assign(next, { [read.data.kind]: read.data });
    }
    this.#data = next;
    putLegalTimeInForce(next.calendar.legalTime);
    this.#index(localDay(this.clock()));
    for (const office of next.offices.offices)
      for (const kind of officeKinds) await this.store.ensureDatabase(databaseOf(kind, office.code));
    for (const listener of this.#listeners) listener();
  }

  /** Which revision of some reference data is in force: one text for the same data. */
  revisionOf(kinds: readonly ReferenceKind[]): string {
    return kinds.map((kind) => this.#revisions.get(kind) ?? '').join(' ');
  }

  /** Calls back whenever the data has been read anew. */
  onReload(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #index(today: Day): void {
    const { people } = this.#data.people;
    const { delegations } = this.#data.delegations;
    this.#day = today;
    this.#people = new Map(people.map((person) => [person.id, rightsOn(person, people, delegations, today)]));
  }
}
