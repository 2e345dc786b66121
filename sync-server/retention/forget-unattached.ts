import { z } from 'zod';
import type { Instant } from '#shared/documents/time.ts';
import { instant } from '#shared/documents/time.ts';
import { monthsBefore } from '#shared/domain/privacy/retention.ts';
import { sweep } from './sweep.ts';
import { archiveOf, databaseOf } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

/** Longer than a desk may bring a file late, and longer than a refused command is kept, which names its files and may be mended. */
export const unattachedMonths = 4;
const fileFacts = z.object({ _id: z.string(), createdAt: instant });
const fileIdIn = /"fileId":"([^"]+)"/g;

/** Ids of the files that any request names, in whichever office it lies now. */
const attachedIds = async (store: DocumentStore, offices: readonly string[]): Promise<Set<string>> => {
  const existing = new Set(await store.listDatabases());
  const attached = new Set<string>();
  for (const office of offices)
    for (const database of [databaseOf('requests', office), archiveOf(office)])
      if (existing.has(database))
        for await (const { json } of sweep(store, database, (text) => text.includes('"fileId":"')))
          for (const [, id] of json.matchAll(fileIdIn)) if (id !== undefined) attached.add(id);
  return attached;
};

/** Removes files that no request has had for so long: their command was refused, or never came. @returns how many */
export const forgetUnattached = async (
  store: DocumentStore,
  reference: Pick<ReferenceCache, 'data'>,
  now: Instant,
): Promise<number> => {
  const limit = monthsBefore(now, unattachedMonths);
  const offices = reference.data.offices.offices.map(({ code }) => code);
  const old: { database: string; document: StoredDocument }[] = [];
  for (const office of offices) {
    const database = databaseOf('files', office);
    for await (const { document } of sweep(store, database, () => true)) {
      const facts = fileFacts.safeParse(document).data;
      const { _id, _rev } = document;
      if (facts && facts.createdAt < limit)
        old.push({ database, document: { _id, _rev: _rev ?? '', _deleted: true } });
    }
  }
  if (old.length === 0) return 0;
  const attached = await attachedIds(store, offices);
  const gone = old.filter(({ document }) => !attached.has(document._id));
  for (const office of offices) {
    const database = databaseOf('files', office);
    const own = gone.filter((each) => each.database === database).map(({ document }) => document);
    if (own.length > 0) await store.writeDocuments(database, own);
  }
  if (gone.length > 0) await store.wipeRemoved();
  return gone.length;
};
