import { referenceDocument, type Person, type ReferenceData } from '#shared/documents/reference-data.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { cityDatabase, databaseOf, officeKinds, referenceDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const keys = ['catalogue', 'offices', 'people', 'territory', 'calendar'] as const;

/** Reference data as stored, kept in memory and read again whenever its database changes: a change of rights acts at once. */
export class ReferenceCache {
  #data: ReferenceData;
  #people = new Map<string, Person>();

  private constructor(
    private readonly store: DocumentStore,
    data: ReferenceData,
  ) {
    this.#data = data;
    this.#index();
  }

  /** Makes what a new server lacks (databases, shipped reference data) and loads. Stored documents are never overwritten. */
  static async open(store: DocumentStore): Promise<ReferenceCache> {
    await store.ensureDatabase(referenceDatabase);
    await store.ensureDatabase(cityDatabase);
    const shipped = buildReferenceData();
    const stored = await store.getDocuments(referenceDatabase, keys);
    const missing = keys.filter((_, n) => stored[n] === null).map((key) => ({ ...shipped[key] }));
    if (missing.length > 0) await store.writeDocuments(referenceDatabase, missing);
    const cache = new ReferenceCache(store, shipped);
    await cache.reload();
    store.onCommit((databases) => {
      if (databases.has(referenceDatabase)) void cache.reload();
    });
    return cache;
  }

  get data(): ReferenceData {
    return this.#data;
  }

  person(id: string): Person | null {
    return this.#people.get(id) ?? null;
  }

  async reload(): Promise<void> {
    const documents = await this.store.getDocuments(referenceDatabase, keys);
    const next = { ...this.#data };
    for (const document of documents) {
      const { _rev, ...plain } = document ?? {};
      const read = referenceDocument.safeParse(plain);
      if (read.success) Object.assign(next, { [read.data.kind]: read.data });
    }
    this.#data = next;
    this.#index();
    for (const office of next.offices.offices)
      for (const kind of officeKinds) await this.store.ensureDatabase(databaseOf(kind, office.code));
  }

  #index(): void {
    this.#people = new Map(this.#data.people.people.map((person) => [person.id, person]));
  }
}
