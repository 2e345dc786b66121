import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';

const root = join(import.meta.dirname, '..', '..');
const admin = {
  authorization: `Basic ${Buffer.from('admin:secret').toString('base64')}`,
  'content-type': 'application/json',
};
let folder: string;
let dataDir: string;
let server: SyncProcess | null = null;
const mounted: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maktab-words-'));
  dataDir = join(folder, 'data');
  mkdirSync(dataDir);
});
afterEach(async () => {
  await server?.kill();
  server = null;
  for (const at of mounted.splice(0)) execFileSync('umount', [at]);
  rmSync(folder, { recursive: true, force: true });
});
const store = () => join(dataDir, 'store.sqlite');
const smallDisk = (at: string, size: string) => {
  mkdirSync(at, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at]);
  mounted.push(at);
};
const maktab = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'sync-server/cli.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, MAKTAB_DATA_DIR: dataDir },
  });
const put = (id: string, size = 300) =>
  fetch(`${server?.url ?? ''}/db/things/${id}`, {
    method: 'PUT',
    headers: admin,
    body: JSON.stringify({ text: 'x'.repeat(size) }),
  });
const start = async () => {
  server = await startSyncProcess(dataDir);
  await fetch(`${server.url}/db/things`, { method: 'PUT', headers: admin });
  return server;
};
/** What a server that does not come up says, and its exit code; `Error` in it would be a stack. */
const failedStart = async () => {
  const error = await start().then(
    () => new Error('it started'),
    (told: unknown) => told as Error,
  );
  expect(error.message).not.toContain('    at ');
  return error.message.replace('The sync server ended with ', '');
};
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const health = async () => {
  const answer = await fetch(`${server?.url ?? ''}/health`);
  return { code: answer.status, ...((await answer.json()) as { status: string; why?: string }) };
};

describe('what stands in the way of a server is said in a sentence, with an exit code of its own', () => {
  it('a damaged store: it is left as it is', async () => {
    writeFileSync(store(), 'not a database at all '.repeat(1000));
    const before = hash(store());
    expect(await failedStart()).toMatch(/^8:\nThe store .* is damaged and was not opened.*restore FILE/s);
    expect(hash(store())).toBe(before);
    await expect(Promise.resolve(maktab('backup', join(folder, 'copy')))).resolves.toMatchObject({
      status: 8,
    });
  });

  it('a store damaged in the middle, after a power cut', async () => {
    await start();
    for (let n = 0; n < 40; n += 1) await put(`d-${String(n)}`, 20_000);
    expect(maktab('backup', join(folder, 'copy'))).toMatchObject({ status: 0 });
    await server?.stop();
    expect(maktab('restore', join(folder, 'copy'))).toMatchObject({ status: 0 });
    await (await start()).kill();
    const file = openSync(store(), 'r+');
    writeSync(file, Buffer.alloc(200_000, 7), 0, 200_000, statSync(store()).size - 300_000);
    closeSync(file);
    expect(await failedStart()).toMatch(/^8:\nThe store .* is damaged/s);
    expect(maktab('restore', join(folder, 'copy'))).toMatchObject({ status: 0 });
    await start();
    expect((await fetch(`${server?.url ?? ''}/db/things/d-39`, { headers: admin })).status).toBe(200);
  });

  it('a folder on a disk that is mounted for reading', async () => {
    smallDisk(dataDir, '32m');
    await (await start()).stop();
    execFileSync('mount', ['-o', 'remount,ro', dataDir]);
    const said = maktab('restore', join(folder, 'none'));
    expect(said.status).toBe(10);
    const ended = spawnSync(process.execPath, ['--import', 'tsx', 'sync-server/server.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, MAKTAB_SYNC_PORT: '0', MAKTAB_DATA_DIR: dataDir },
    });
    expect(ended.stderr).toMatch(
      /^The data folder .* cannot be read or written by this user\. Nothing was changed\./,
    );
    expect(ended.status).toBe(6);
  });

  it('a full disk: nothing acknowledged is lost, /health says it, and it goes on when there is room', async () => {
    smallDisk(dataDir, '40m');
    await start();
    const filler = join(dataDir, 'filler');
    const { bavail, bsize } = statfsSync(dataDir);
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 3_000_000)));
    const acknowledged: string[] = [];
    let refused = '';
    for (let n = 0; n < 400 && refused === ''; n += 1) {
      const answer = await put(`d-${String(n)}`, 100_000);
      if (answer.ok) acknowledged.push(`d-${String(n)}`);
      else refused = `${String(answer.status)} ${await answer.text()}`;
    }
    expect(refused).toMatch(
      /^507 .*insufficient_storage.*The disk of the server is full; nothing was changed/,
    );
    expect(await health()).toMatchObject({ code: 503, status: 'no-writes', why: 'disk-full' });
    expect((await fetch(`${server?.url ?? ''}/db/things/d-0`, { headers: admin })).status).toBe(200);
    rmSync(filler);
    expect(await health()).toMatchObject({ code: 200, status: 'ok' });
    expect((await put('after')).status).toBe(201);
    await server?.kill();
    await start();
    for (const id of [...acknowledged, 'after'])
      expect((await fetch(`${server?.url ?? ''}/db/things/${id}`, { headers: admin })).status).toBe(200);
  });

  it('a backup on a full disk: none is made, none is half there, the server goes on', async () => {
    await start();
    for (let n = 0; n < 20; n += 1) await put(`d-${String(n)}`, 50_000);
    const at = join(folder, 'copies');
    smallDisk(at, '200k');
    const said = maktab('backup', join(at, 'monday'));
    expect(said.stderr).toMatch(/^The disk of .* is full, or fails: no backup was made.*The store goes on/s);
    expect(said.status).toBe(7);
    expect(readdirSync(at)).toEqual([]);
    expect((await put('after')).status).toBe(201);
  });

  it('a journal cut short: what is whole is used, the loss is said, and desks are asked again', async () => {
    await start();
    const life = async () => (await fetch(`${server?.url ?? ''}/health`)).headers.get('x-maktab-epoch');
    const before = await life();
    for (let n = 0; n < 60; n += 1) await put(`d-${String(n)}`, 5000);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await server?.kill();
    truncateSync(`${store()}-wal`, Math.floor(statSync(`${store()}-wal`).size * 0.6));
    await start();
    expect(await life()).not.toBe(before);
    await expect.poll(() => server?.said()).toContain('desks are asked to send again');
    const second = await life();
    expect((await put('after')).status).toBe(201);
    await server?.stop();
    await start();
    expect(await life()).toBe(second);
  });
});
