import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmbeddedStore, openEmbeddedStore } from '../storage/embedded/store.ts';
import { UnitOfWork } from './unit-of-work.ts';

let dir: string;
let store: EmbeddedStore;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'maktab-unit-of-work-'));
  store = openEmbeddedStore({ file: join(dir, 'store.sqlite') });
  await store.ensureDatabase('acts');
  await store.writeDocuments('acts', [
    { _id: 'changed', says: 'stored' },
    { _id: 'read', says: 'stored' },
    { _id: 'gone', says: 'stored' },
  ]);
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});
const saysOf = async (id: string) => (await store.getDocument('acts', id))?.['says'] ?? null;

it('what one failed attempt did is undone, what others did before and after is written', async () => {
  const work = new UnitOfWork(store);
  await work.get('acts', 'changed');
  work.put('acts', { _id: 'changed', says: 'before' });
  const failing = work.attempt(async () => {
    work.put('acts', { _id: 'changed', says: 'in it' });
    work.put('acts', { _id: 'changed', says: 'in it, again' });
    await work.get('acts', 'read');
    work.put('acts', { _id: 'read', says: 'in it' });
    await work.get('acts', 'gone');
    work.remove('acts', 'gone');
    work.put('acts', { _id: 'new', says: 'in it' });
    work.putCommand('acts', { _id: 'command', says: 'in it' });
    throw new RangeError('a rule stumbled');
  });
  await expect(failing).rejects.toThrow('a rule stumbled');
  expect((await work.get('acts', 'changed'))?.['says']).toBe('before');
  expect(await work.get('acts', 'new')).toBeNull();
  await work.attempt(async () => {
    await work.get('acts', 'read');
    work.put('acts', { _id: 'read', says: 'after' });
    work.putCommand('acts', { _id: 'other-command', says: 'after' });
  });
  await work.commit();
  const ids = ['changed', 'read', 'gone', 'new', 'command', 'other-command'];
  expect(await Promise.all(ids.map(saysOf))).toEqual(['before', 'after', 'stored', null, null, 'after']);
});
