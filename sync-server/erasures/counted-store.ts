import type { DocumentStore } from '../storage/document-store.ts';

/**
 * A store that knows which documents were written to each database.
 * @param isDry it notes them and writes none
 */
export const countedStore = (
  store: DocumentStore,
  isDry: boolean,
): { store: DocumentStore; counts: ReadonlyMap<string, ReadonlySet<string>> } => {
  const counts = new Map<string, Set<string>>();
  const count = (database: string, id: string) =>
    counts.set(database, (counts.get(database) ?? new Set<string>()).add(id));
  const own: Pick<DocumentStore, 'writeDocuments' | 'transact' | 'ensureDatabase'> = {
    writeDocuments: async (database, documents) => {
      const written = isDry ? [] : await store.writeDocuments(database, documents);
      for (const { _id } of documents) count(database, _id);
      return written;
    },
    transact: async (writes) => {
      const written = isDry ? [] : await store.transact(writes);
      for (const { database, document } of writes) count(database, document._id);
      return written;
    },
    ensureDatabase: (name) => (isDry ? Promise.resolve(false) : store.ensureDatabase(name)),
  };
  const counted = new Proxy(store, {
    get: (target, name) => {
      if (Object.hasOwn(own, name)) return Reflect.get(own, name) as unknown;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  return { store: counted, counts };
};
