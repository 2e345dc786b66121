import { addRxPlugin, createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb';
import { RxDBLeaderElectionPlugin } from 'rxdb/plugins/leader-election';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { sealedStorage } from './sealed-storage.ts';
import type { Sealer } from './sealer.ts';

addRxPlugin(RxDBLeaderElectionPlugin);

/** A document of ours inside RxDB: indexed by id alone, since lists are served from the row table. */
export interface Kept {
  id: string;
  doc: Record<string, unknown>;
}
export type KeptCollection = RxCollection<Kept>;
export interface DeskCollections {
  requests: KeptCollection;
  citizens: KeptCollection;
  reference: KeptCollection;
  improvements: KeptCollection;
  registers: KeptCollection;
}
export type DeskDatabase = RxDatabase<DeskCollections>;

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 100 }, doc: { type: 'object', additionalProperties: true } },
  required: ['id', 'doc'],
} as const;

/**
 * Version of the layout of what the server has too: a new one is a new database, filled again from there. What exists on this PC
 * alone is in `own/`.
 */
export const layout = 3;

/** Opens (or makes) a person's copy of what they may see, sealed. Each person on a PC has their own. */
export const openDatabase = async (storeId: string, sealer: Sealer): Promise<DeskDatabase> => {
  const database = await createRxDatabase<DeskCollections>({
    name: `maktab-${String(layout)}-${storeId}`,
    storage: sealedStorage(getRxStorageDexie(), sealer),
    multiInstance: true,
    closeDuplicates: true,
  });
  await database.addCollections({
    requests: { schema },
    citizens: { schema },
    reference: { schema },
    improvements: { schema },
    registers: { schema },
  });
  return database;
};

/** Calls back with what changed in a collection, in this window or another: documents by id, null when gone. */
export const watchCollection = (
  collection: KeptCollection,
  changed: (documents: Map<string, Record<string, unknown> | null>) => void,
): (() => void) => {
  const subscription = collection.eventBulks$.subscribe((bulk) => {
    changed(
      new Map(
        bulk.events.map((event) => [
          event.documentId,
          event.operation === 'DELETE' ? null : (event.documentData.doc as Record<string, unknown>),
        ]),
      ),
    );
  });
  return () => subscription.unsubscribe();
};

/** Every document of a collection. */
export const readAll = async (collection: KeptCollection): Promise<Record<string, unknown>[]> =>
  (await collection.find().exec()).map((document) => document.toMutableJSON().doc as Record<string, unknown>);

/** One document, null when missing. */
export const readOne = async (
  collection: KeptCollection,
  id: string,
): Promise<Record<string, unknown> | null> =>
  ((await collection.findOne(id).exec())?.toMutableJSON().doc as Record<string, unknown> | undefined) ?? null;
