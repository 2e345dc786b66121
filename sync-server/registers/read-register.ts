import { registerClosing, type RegisterClosing } from '#shared/documents/register.ts';
import { plainOf } from '../commands/read-requests.ts';
import { databaseOf, registerLinesDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { closingLines } from './digest.ts';
import { storedEntry, type StoredEntry } from './stored-entry.ts';

const perPage = 1000;

/** An office's registers as stored: all entries, and the closings in their order. */
export const readRegister = async (
  store: DocumentStore,
  office: string,
): Promise<{ entries: StoredEntry[]; closings: RegisterClosing[] }> => {
  const entries: StoredEntry[] = [];
  const closings: RegisterClosing[] = [];
  const database = databaseOf('registers', office);
  for (let after: string | null = null; ;) {
    const page = await store.readById(database, after, perPage);
    for (const document of page) {
      const plain = plainOf(document);
      const entry = storedEntry.safeParse(plain).data;
      const closing = entry ? undefined : registerClosing.safeParse(plain).data;
      if (entry) entries.push(entry);
      if (closing) closings.push(closing);
    }
    const last = page.at(-1);
    if (!last || page.length < perPage) break;
    after = last._id;
  }
  return { entries, closings: closings.sort((a, b) => a.position - b.position) };
};

/** Ids of the entries that some closings cover. */
export const coveredBy = async (
  store: DocumentStore,
  closings: readonly RegisterClosing[],
): Promise<Set<string>> => {
  const documents = await store.getDocuments(
    registerLinesDatabase,
    closings.map(({ _id }) => _id),
  );
  return new Set(
    documents.flatMap((document) =>
      document ? closingLines.parse(plainOf(document)).lines.map(([id]) => id) : [],
    ),
  );
};
