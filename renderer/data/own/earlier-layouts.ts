import { openDB } from 'idb';
import { z } from 'zod';
import { fromBase64 } from '../store/base64.ts';
import type { Sealer } from '../store/sealer.ts';

/** What the layouts before this store kept of a person's own, each in a database of its own made by RxDB's Dexie storage. */
const kinds = ['outbox', 'drafts', 'traces'] as const;
export type EarlierKind = (typeof kinds)[number];

/** Layout 1 was named after the person and not sealed; from 2 on after the store, sealed. */
const databaseName = /^rxdb-dexie-maktab-(?<layout>\d+)-(?<owner>.+)--\d+--(?<kind>[\w-]+)$/;
const storedDocument = z.object({
  id: z.string(),
  doc: z.union([z.string(), z.record(z.string(), z.unknown())]),
  _deleted: z.union([z.boolean(), z.enum(['0', '1'])]),
});

/** A database of an earlier layout on this PC. */
export interface EarlierDatabase {
  name: string;
  layout: number;
  /** null: copies of what the server has. */
  kind: EarlierKind | null;
}

/** The databases that earlier layouts made for a person. */
export const earlierDatabases = async (storeId: string, personId: string): Promise<EarlierDatabase[]> =>
  (await indexedDB.databases()).flatMap(({ name = '' }) => {
    const { layout, owner, kind } = databaseName.exec(name)?.groups ?? {};
    if (layout === undefined || owner !== (layout === '1' ? personId : storeId)) return [];
    return [{ name, layout: Number(layout), kind: kinds.find((own) => own === kind) ?? null }];
  });

/** What is in one of them, by id; `unopened`: how many of it could not be opened. */
export const readEarlier = async (
  { name }: EarlierDatabase,
  sealer: Sealer,
): Promise<{ found: Map<string, Record<string, unknown>>; unopened: number }> => {
  const database = await openDB(name);
  const found = new Map<string, Record<string, unknown>>();
  let unopened = 0;
  try {
    const all = database.objectStoreNames.contains('docs') ? await database.getAll('docs') : [];
    for (const stored of all)
      try {
        const { id, doc, _deleted } = storedDocument.parse(stored);
        if (_deleted === true || _deleted === '1') continue;
        const plain = typeof doc === 'string' ? await sealer.unsealJson(`${id} doc`, fromBase64(doc)) : doc;
        found.set(id, z.record(z.string(), z.unknown()).parse(plain));
      } catch {
        unopened += 1;
      }
    return { found, unopened };
  } finally {
    database.close();
  }
};
