import { createRxDatabase, type RxDatabase } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptCollection } from './database.ts';
import { type ReadProgress, WholeRead } from './whole-read.ts';

let database: RxDatabase<{ requests: KeptCollection }>;
beforeEach(async () => {
  database = await createRxDatabase({
    name: `reads-${String(Math.random())}`,
    storage: getRxStorageMemory(),
  });
  const properties = { id: { type: 'string', maxLength: 100 }, doc: { type: 'object' } };
  await database.addCollections({
    requests: {
      schema: { version: 0, primaryKey: 'id', type: 'object', properties, required: ['id', 'doc'] },
    },
  });
});
afterEach(() => database.close());
const idOf = (n: number) => `req-${String(n).padStart(6, '0')}`;
const kept = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => ({ id: idOf(from + n), doc: { version: 1 } }));

describe('reading what a desk has', () => {
  it('is waited for when it is little', async () => {
    await database.requests.bulkInsert(kept(300));
    const read = new WholeRead(database.requests);
    const taken: string[] = [];
    await read.start(
      null,
      ({ id }) => taken.push(id),
      () => Promise.resolve(),
    );
    expect(taken.toSorted()).toEqual(kept(300).map(({ id }) => id));
    expect([read.progress, read.isUnderWay]).toEqual([null, false]);
  });

  it('goes on after the desk is open when it is much: said on the way, whole at the end, newer words not overtaken', async () => {
    await database.requests.bulkInsert(kept(9000));
    const read = new WholeRead(database.requests);
    const versions = new Map<string, unknown>();
    const steps: (ReadProgress | null)[] = [];
    read.changed.add(() => steps.push(read.progress));
    let isWhole = false;
    const newest = idOf(8999);
    await read.start(
      null,
      ({ id, doc }) => versions.set(id, doc['version']),
      () => {
        isWhole = true;
        return Promise.resolve();
      },
    );
    expect([isWhole, read.progress]).toEqual([false, { done: 0, total: 9000 }]);
    // Written in this window while a page with an older word of it may be on its way.
    read.written([newest]);
    versions.set(newest, 2);
    await vi.waitFor(() => expect(read.isUnderWay).toBe(false), { timeout: 10_000 });
    expect(isWhole).toBe(true);
    expect(versions.size).toBe(9000);
    expect(versions.get(newest)).toBe(2);
    expect(steps.at(0)).toEqual({ done: 2000, total: 9000 });
    expect(steps.at(-1)).toBeNull();
  });

  it('ends when the desk is closed', async () => {
    await database.requests.bulkInsert(kept(9000));
    const read = new WholeRead(database.requests);
    let taken = 0;
    const whole = vi.fn(() => Promise.resolve());
    await read.start(null, () => void (taken += 1), whole);
    await read.stop();
    expect(taken).toBeLessThan(9000);
    expect(whole).not.toHaveBeenCalled();
    expect(read.isUnderWay).toBe(true);
  });
});
