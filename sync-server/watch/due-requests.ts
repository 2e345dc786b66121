import type { RequestDocument } from '#shared/workflow/request.ts';
import { plainOf, requestInOrNull } from '#sync-server/commands/read-requests.ts';
import type { UnitOfWork } from '#sync-server/commands/unit-of-work.ts';
import { watchEntry, type WatchEntry } from '#sync-server/commands/watch-entry.ts';
import { databaseOf } from '#sync-server/policy/databases.ts';
import type { DocumentStore, StoredDocument } from '#sync-server/storage/document-store.ts';

/** Entries as stored; the watch's own notes, kept beside them, are left out. */
export const watchEntriesOf = (documents: readonly StoredDocument[]): WatchEntry[] =>
  documents.flatMap((document) => watchEntry.safeParse(plainOf(document)).data ?? []);

/** The requests of some entries, null where an entry's office has none of that id (any more), in the order of the entries. */
export const requestsOf = async (
  store: DocumentStore,
  entries: readonly Pick<WatchEntry, '_id' | 'office'>[],
): Promise<(RequestDocument | null)[]> => {
  const found = new Map<string, RequestDocument>();
  for (const office of new Set(entries.map((entry) => entry.office))) {
    const ids = entries.flatMap((entry) => (entry.office === office ? [entry._id] : []));
    for (const document of await store.getDocuments(databaseOf('requests', office), ids)) {
      const read = requestInOrNull(document);
      if (read) found.set(read._id, read);
    }
  }
  return entries.map(({ _id }) => found.get(_id) ?? null);
};

/** The same within somebody's turn; null also where one cannot be read. */
export const requestsInTurn = async (
  work: UnitOfWork,
  entries: readonly Pick<WatchEntry, '_id' | 'office'>[],
): Promise<(RequestDocument | null)[]> => {
  for (const office of new Set(entries.map((entry) => entry.office)))
    await work.getAhead(
      databaseOf('requests', office),
      entries.flatMap((entry) => (entry.office === office ? [entry._id] : [])),
    );
  return Promise.all(
    entries.map(async ({ _id, office }) =>
      requestInOrNull(await work.get(databaseOf('requests', office), _id)),
    ),
  );
};
