import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSyncProcess, type SyncProcess } from '#test/people/sync-process.ts';

const root = join(import.meta.dirname, '..', '..');
let dataDir: string;
let server: SyncProcess;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-audit-'));
  server = await startSyncProcess(dataDir);
});
afterEach(async () => {
  await server.kill();
  rmSync(dataDir, { recursive: true, force: true });
});
const verify = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'sync-server/cli.ts', 'audit', 'verify', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, MAKTAB_DATA_DIR: dataDir },
  });
/** Something to note: a sign-in that is refused. */
const knock = (times: number) =>
  Promise.all(
    Array.from({ length: times }, () =>
      fetch(`${server.url}/saml/acs`, {
        method: 'POST',
        body: new URLSearchParams({ SAMLResponse: 'AAAA' }),
      }),
    ),
  );
const headIn = (said: string) => /--head (\d+:[0-9a-f]{64})/.exec(said)?.[1] ?? '';
/** What somebody with the server's disk could do. */
const tamper = (sql: string) => {
  const store = new Database(join(dataDir, 'store.sqlite'));
  const { changes } = store.prepare(sql).run();
  store.close();
  expect(changes).toBeGreaterThan(0);
};

describe('maktab audit verify', () => {
  it('finds the log of a running server whole, and whole again after kill -9', async () => {
    await knock(20);
    const first = verify();
    expect(first).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('whole: 20 entries') as string,
    });
    await knock(5);
    expect(verify('--head', headIn(first.stdout))).toMatchObject({ status: 0 });
    const racing = knock(50).catch(() => null);
    await server.kill();
    await racing;
    expect(verify('--head', headIn(first.stdout))).toMatchObject({ status: 0 });
  });

  it('names the entry that was changed, and notices an end that was cut off', async () => {
    await knock(10);
    const { stdout } = verify();
    await server.stop();
    tamper("UPDATE documents SET body = replace(body, 'malformed', 'no-reason') WHERE id = 'a-000000000004'");
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringContaining('entry 4') as string });
    tamper("UPDATE documents SET body = replace(body, 'no-reason', 'malformed') WHERE id = 'a-000000000004'");
    expect(verify('--head', headIn(stdout))).toMatchObject({ status: 0 });
    tamper("DELETE FROM documents WHERE id = 'a-000000000010'");
    expect(verify()).toMatchObject({ status: 0 });
    expect(verify('--head', headIn(stdout))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('shorter') as string,
    });
    tamper("DELETE FROM documents WHERE id = 'a-000000000005'");
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringContaining('entry 5') as string });
  });
});
