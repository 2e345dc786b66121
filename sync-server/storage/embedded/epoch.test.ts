import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from './backup.ts';
import { BackupProblem } from './backup-problem.ts';
import { DataDirInUse, lockDataDir } from './data-dir-lock.ts';
import { restore } from './restore.ts';
import { openEmbeddedStore } from './store.ts';

let dataDir: string;
const file = () => join(dataDir, 'store.sqlite');
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-epoch-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
/** Opens the store, does something, closes it; the life it was in. */
const during = async (id: string) => {
  const store = openEmbeddedStore({ file: file() });
  await store.ensureDatabase('acts');
  await store.writeDocuments('acts', [{ _id: id }]);
  const { id: epoch, because } = await store.epoch();
  const ids = (await store.readChanges('acts', { since: '0' })).rows.map((row) => row.id);
  await store.close();
  return { epoch, because, ids };
};
const names = () =>
  readdirSync(dataDir)
    .filter((name) => !name.startsWith('server.lock'))
    .sort();

describe('the lives of a store', () => {
  it('is one from its making on, and another when a copy is put back, however that is done', async () => {
    const first = await during('one');
    expect(first.because).toBe('made');
    await backUp(file(), join(dataDir, 'copy'));
    expect((await during('two')).epoch).toBe(first.epoch);
    const { aside, epoch } = await restore(dataDir, file(), join(dataDir, 'copy'));
    const second = await during('three');
    expect(second).toMatchObject({ epoch: epoch.id, because: 'restored', ids: ['one', 'three'] });
    expect(second.epoch).not.toBe(first.epoch);
    expect((await during('four')).epoch).toBe(second.epoch);
    expect(existsSync(aside ?? '')).toBe(true);
    for (const ending of ['', '-wal', '-shm']) rmSync(file() + ending, { force: true });
    copyFileSync(join(dataDir, 'copy'), file());
    const third = await during('five');
    expect([first.epoch, second.epoch]).not.toContain(third.epoch);
    expect(third).toMatchObject({ because: 'restored', ids: ['one', 'five'] });
  });

  it('keeps aside all of a store whose last acts stand in the journal only', async () => {
    await during('one');
    await backUp(file(), join(dataDir, 'copy'));
    const running = openEmbeddedStore({ file: file() });
    await running.writeDocuments('acts', [{ _id: 'in the journal' }]);
    copyFileSync(file(), join(dataDir, 'crashed'));
    copyFileSync(`${file()}-wal`, join(dataDir, 'crashed-wal'));
    await running.close();
    copyFileSync(join(dataDir, 'crashed'), file());
    copyFileSync(join(dataDir, 'crashed-wal'), `${file()}-wal`);
    const { aside } = await restore(dataDir, file(), join(dataDir, 'copy'));
    expect((await during('two')).ids).toEqual(['one', 'two']);
    const former = openEmbeddedStore({ file: aside ?? '' });
    expect(await former.getDocument('acts', 'in the journal')).not.toBeNull();
    await former.close();
  });

  it('replaces nothing with a backup that is damaged, nor under a server that runs', async () => {
    await during('one');
    await backUp(file(), join(dataDir, 'copy'));
    const before = names();
    truncateSync(join(dataDir, 'copy'), 9000);
    await expect(restore(dataDir, file(), join(dataDir, 'copy'))).rejects.toThrow(BackupProblem);
    rmSync(join(dataDir, 'copy'));
    await backUp(file(), join(dataDir, 'copy'));
    const unlock = lockDataDir(dataDir);
    await expect(restore(dataDir, file(), join(dataDir, 'copy'))).rejects.toThrow(DataDirInUse);
    unlock();
    expect(names()).toEqual(before);
  });

  it('is its owner’s alone: store, backup, restored store', async () => {
    await during('one');
    chmodSync(dataDir, 0o700);
    await backUp(file(), join(dataDir, 'copies', 'copy'));
    await restore(dataDir, file(), join(dataDir, 'copies', 'copy'));
    for (const path of [file(), join(dataDir, 'copies', 'copy')]) expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'copies')).mode & 0o077).toBe(0);
  });
});
