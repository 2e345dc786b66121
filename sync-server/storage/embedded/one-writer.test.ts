import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { DataDirInUse, lockDataDir } from './data-dir-lock.ts';
import { openEmbeddedStore } from './store.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'maktab-writer-'));
  folders.push(folder);
  return folder;
};
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const lockFile = join(import.meta.dirname, 'data-dir-lock.ts');
/** A process that takes a folder, says so, and holds it. */
const program = (folder: string) =>
  `import { lockDataDir } from ${JSON.stringify(lockFile)}; lockDataDir(${JSON.stringify(folder)}); console.log('taken'); setInterval(() => {}, 1000);`;
const nodeArgs = (folder: string) => ['--import', 'tsx', '--input-type=module', '-e', program(folder)];
const hold = async (folder: string) => {
  const holder = spawn(process.execPath, nodeArgs(folder), { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  return holder;
};

describe('the data folder has one server', () => {
  it('is refused to a second process, naming the first, until that one is gone, however it went', async () => {
    const folder = newFolder();
    const holder = await hold(folder);
    expect(() => lockDataDir(folder)).toThrow(DataDirInUse);
    expect(() => lockDataDir(folder)).toThrow(`process ${String(holder.pid)}`);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockDataDir(folder)();
  });

  it('is refused to another process-id namespace, where the first one cannot be seen', async () => {
    const folder = newFolder();
    const holder = await hold(folder);
    const second = promisify(execFile)(
      'unshare',
      ['--pid', '--fork', '--mount-proc', process.execPath, ...nodeArgs(folder)],
      { timeout: 15_000 },
    );
    await expect(second).rejects.toThrow('is in use by another Maktab server');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  });

  it('is given although an old note names a process that lives', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'server.lock'), `process ${String(process.ppid)}`);
    lockDataDir(folder)();
  });
});

describe('a file that two servers write all the same', () => {
  it('loses nothing that was acknowledged', async () => {
    const file = join(newFolder(), 'store.sqlite');
    const first = openEmbeddedStore({ file });
    await first.ensureDatabase('acts');
    const second = openEmbeddedStore({ file });
    const acknowledged: string[] = [];
    for (let n = 0; n < 40; n += 1)
      for (const [name, store] of [
        ['first', first],
        ['second', second],
      ] as const) {
        const [outcome] = await store.writeDocuments('acts', [{ _id: `${name}-${String(n)}` }]);
        if (outcome && 'ok' in outcome) acknowledged.push(outcome.id);
      }
    expect(acknowledged).toHaveLength(80);
    for (const store of [first, second]) {
      const { rows } = await store.readChanges('acts', { since: '0' });
      expect(rows.map(({ id }) => id)).toEqual(acknowledged);
      await store.close();
    }
  });

  it('never gives a place in the order twice: what would is refused whole', async () => {
    const store = openEmbeddedStore({ file: join(newFolder(), 'store.sqlite') });
    await store.ensureDatabase('acts');
    await store.writeDocuments('acts', [{ _id: 'kept' }]);
    store.databases.get('acts').seq = 0;
    await expect(store.writeDocuments('acts', [{ _id: 'other' }])).rejects.toThrow();
    expect(await store.getDocument('acts', 'kept')).toMatchObject({ _id: 'kept' });
    await store.writeDocuments('acts', [{ _id: 'other' }]);
    const { rows } = await store.readChanges('acts', { since: '0' });
    expect(rows.map(({ id }) => id)).toEqual(['kept', 'other']);
    await store.close();
  });
});
