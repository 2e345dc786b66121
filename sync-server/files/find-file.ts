import { databaseOf } from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

/** A file's document, and the database that has it and its bytes. */
export interface FoundFile {
  document: StoredDocument;
  database: string;
}

/** A file in one of these offices' databases; null when none has it. */
export const findFile = async (
  store: Pick<DocumentStore, 'getDocument'>,
  offices: readonly string[],
  id: string,
): Promise<FoundFile | null> => {
  for (const office of offices) {
    const document = await store.getDocument(databaseOf('files', office), id);
    if (document) return { document, database: databaseOf('files', office) };
  }
  return null;
};
