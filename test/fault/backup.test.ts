import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodes } from '#sync-server/trouble/exit-codes.ts';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';

const root = join(import.meta.dirname, '..', '..');
const admin = {
  authorization: `Basic ${Buffer.from('admin:secret').toString('base64')}`,
  'content-type': 'application/json',
};

let dataDir: string;
let server: SyncProcess | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-backup-'));
});
afterEach(async () => {
  await server?.kill();
  server = null;
  rmSync(dataDir, { recursive: true, force: true });
});
const maktab = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'sync-server/cli.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, MAKTAB_DATA_DIR: dataDir },
  });
const put = (url: string, id: string) =>
  fetch(`${url}/db/things/${id}`, { method: 'PUT', headers: admin, body: JSON.stringify({ text: id }) });
const has = async (url: string, id: string) => (await fetch(`${url}/db/things/${id}`, { headers: admin })).ok;

describe('maktab backup and restore', () => {
  it('copies a running store whole and puts it back, keeping the former store aside', async () => {
    server = await startSyncProcess(dataDir);
    await fetch(`${server.url}/db/things`, { method: 'PUT', headers: admin });
    for (let n = 0; n < 50; n += 1) await put(server.url, `before-${String(n)}`);
    const file = join(dataDir, 'copies', 'monday.sqlite');
    const { url } = server;
    const writing = Promise.all(Array.from({ length: 200 }, (_, n) => put(url, `during-${String(n)}`)));
    const made = maktab('backup', file);
    expect(made).toMatchObject({ status: 0 });
    await writing;
    await put(server.url, 'after');
    expect(maktab('backup', file)).toMatchObject({
      status: exitCodes.refused.code,
      stderr: expect.stringContaining('exists already') as string,
    });

    expect(maktab('restore', file)).toMatchObject({
      status: exitCodes['in-use'].code,
      stderr: expect.stringContaining('in use') as string,
    });
    await server.stop();
    expect(maktab('restore', file)).toMatchObject({ status: 0 });
    expect(readdirSync(dataDir).some((name) => name.startsWith('store.sqlite.before-'))).toBe(true);
    server = await startSyncProcess(dataDir);
    expect(await has(server.url, 'before-49')).toBe(true);
    expect(await has(server.url, 'after')).toBe(false);
  });

  it('is encrypted with the key of who may open it, by the line or by the settings', async () => {
    server = await startSyncProcess(dataDir);
    await fetch(`${server.url}/db/things`, { method: 'PUT', headers: admin });
    await put(server.url, 'before');
    const key = join(dataDir, 'key');
    const [recipient = ''] = maktab('backup-key', key).stdout.split('\n');
    expect(recipient).toMatch(/^age1/);
    expect(maktab('backup-key', key).status).toBe(exitCodes.refused.code);
    const [one, two] = [join(dataDir, 'one.age'), join(dataDir, 'two.age')];
    expect(maktab('backup', one, '--recipient', recipient)).toMatchObject({ status: 0 });
    process.env['MAKTAB_BACKUP_RECIPIENTS'] = recipient;
    expect(maktab('backup', two).stdout).toContain('Encrypted');
    delete process.env['MAKTAB_BACKUP_RECIPIENTS'];
    await put(server.url, 'after');
    await server.stop();
    expect(maktab('restore', one).status).toBe(exitCodes['wrong-key'].code);
    expect(maktab('restore', two, '--identity', key)).toMatchObject({ status: 0 });
    server = await startSyncProcess(dataDir);
    expect(await has(server.url, 'before')).toBe(true);
    expect(await has(server.url, 'after')).toBe(false);
  });

  it('says what is wrong and changes nothing', () => {
    expect(maktab()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') as string });
    expect(maktab('backup', join(dataDir, 'x'))).toMatchObject({
      status: exitCodes.refused.code,
      stderr: expect.stringContaining('no store') as string,
    });
    const junk = join(dataDir, 'junk');
    writeFileSync(junk, 'not a database');
    expect(maktab('restore', junk)).toMatchObject({
      status: exitCodes['no-backup'].code,
      stderr: expect.stringContaining('is not a Maktab backup') as string,
    });
    expect(existsSync(join(dataDir, 'store.sqlite'))).toBe(false);
  });
});
