import { setImmediate as breathe } from 'node:timers/promises';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

/** Read at once: everybody else waits as long. */
const perPage = 200;

/** A document in which something was found. */
export interface SweptDocument {
  database: string;
  document: StoredDocument;
  /** As stored. */
  json: string;
}

/** Every document of a database whose text is wanted, deleted ones left out. Others are served in between. */
export async function* sweep(
  store: DocumentStore,
  database: string,
  isWanted: (json: string) => boolean,
): AsyncGenerator<SweptDocument> {
  for (let since = '0'; ;) {
    const page = await store.readChanges(database, { since, limit: perPage, includeDocuments: true });
    for (const { json, deleted } of page.rows)
      if (!deleted && json !== undefined && isWanted(json))
        yield { database, document: JSON.parse(json) as StoredDocument, json };
    since = page.lastSeq;
    if (page.pending === 0) return;
    await breathe();
  }
}

/** Whether a text holds one of these as a whole JSON string: an id, not the beginning of another. */
export const holdsId = (ids: ReadonlySet<string>): ((json: string) => boolean) => {
  const quoted = [...ids].map((id) => JSON.stringify(id));
  return (json) => quoted.some((id) => json.includes(id));
};
