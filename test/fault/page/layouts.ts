import { openDB } from 'idb';
import { createRxDatabase, type RxCollection } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { z } from 'zod';
import { Outbox } from '#renderer/data/outbox/outbox.ts';
import { OwnStore } from '#renderer/data/own/own-store.ts';
import { takeAlong } from '#renderer/data/own/take-along.ts';
import { sealedStorage } from '#renderer/data/store/sealed-storage.ts';
import { Sealer } from '#renderer/data/store/sealer.ts';
import type { LayoutsPage } from '../scan-page.ts';

/** 32 bytes, base64. */
const key = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
interface Kept {
  id: string;
  doc: Record<string, unknown>;
}
type Kind = 'requests' | 'outbox' | 'drafts' | 'traces';
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 100 }, doc: { type: 'object', additionalProperties: true } },
  required: ['id', 'doc'],
} as const;
const idOf = (thing: Record<string, unknown>): string =>
  String(thing['_id'] ?? (thing['command'] as Record<string, unknown>)['_id']);
const kept = (things: readonly Record<string, unknown>[]): Kept[] =>
  things.map((doc) => ({ id: idOf(doc), doc }));

/** The layouts before the own store, written as their versions wrote them (`renderer/data/database.ts` of 0.1.0). */
const layoutBefore = async (owner: string, layout: 1 | 2) => {
  const plain = getRxStorageDexie();
  const database = await createRxDatabase<Record<Kind, RxCollection<Kept>>>({
    name: `maktab-${String(layout)}-${owner}`,
    storage: layout === 1 ? plain : sealedStorage(plain, await Sealer.open(key)),
    multiInstance: true,
    closeDuplicates: true,
  });
  const collections = await database.addCollections({
    requests: { schema },
    outbox: { schema },
    drafts: { schema },
    ...(layout === 1 ? {} : { traces: { schema } }),
  } as Record<Kind, { schema: typeof schema }>);
  return { database, collections };
};
/** What layout 2 knew of a command; what came later, it did not. */
const entryBefore = z.object({
  command: z.record(z.string(), z.unknown()),
  status: z.string(),
  refusal: z.unknown(),
  order: z.number(),
  again: z.literal(false),
  unsure: z.null(),
});

export const layouts: LayoutsPage = {
  asBefore: async (storeId) => {
    const own = await OwnStore.open(storeId, await Sealer.open(key));
    const kept = await own.shelf('outbox').all();
    const entries = [...kept].flatMap(([id, value]) => {
      const { success, data } = entryBefore.safeParse(value);
      if (!success) return [];
      const { again: _again, unsure: _unsure, ...doc } = data;
      return [{ id, doc }];
    });
    const { database, collections } = await layoutBefore(storeId, 2);
    await collections.outbox.bulkUpsert(entries);
    await database.close();
    await own.shelf('outbox').remove(entries.map(({ id }) => id));
    own.close();
    return entries.length;
  },
  write: async (layout, owner, { outbox, drafts, traces }) => {
    const { database, collections } = await layoutBefore(owner, layout);
    await collections.requests.insert({ id: 'req-of-the-server', doc: { _id: 'req-of-the-server' } });
    await collections.outbox.bulkInsert([...kept(outbox), { id: 'cmd-removed', doc: {} }]);
    await collections.outbox.bulkRemove(['cmd-removed']);
    await collections.drafts.bulkInsert(
      Object.entries(drafts).map(([id, value]) => ({ id, doc: { value } })),
    );
    if (layout === 2) await collections.traces.bulkInsert(kept(traces));
    await database.close();
  },
  open: async (who) => {
    const sealer = await Sealer.open(key);
    const own = await OwnStore.open(who.storeId, sealer);
    const outbox = await Outbox.open(own, await takeAlong(own, who, sealer));
    return {
      pending: outbox.pending().map(({ command }) => command._id),
      refused: outbox.refused().map(({ command }) => command._id),
      unreadable: [...outbox.unreadable],
      unopened: outbox.unopened,
      drafts: Object.fromEntries(await own.shelf('drafts').all()),
      traces: [...(await own.shelf('traces').all()).keys()],
    };
  },
  spoil: async (owner, id) => {
    const database = await openDB(`rxdb-dexie-maktab-2-${owner}--0--outbox`);
    const stored = (await database.get('docs', id)) as Record<string, unknown>;
    await database.put('docs', { ...stored, doc: btoa('another key sealed this, long ago') });
    database.close();
  },
  databases: async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
};
