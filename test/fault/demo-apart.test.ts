import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSsoFile } from '#test/people/directory.ts';
import { startSyncProcess } from '#test/people/sync-process.ts';

const root = join(import.meta.dirname, '..', '..');
let dataDir: string;
let settingsDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-apart-'));
  settingsDir = mkdtempSync(join(tmpdir(), 'maktab-apart-sso-'));
});
afterEach(() => {
  for (const folder of [dataDir, settingsDir]) rmSync(folder, { recursive: true, force: true });
});

const npmStart = (env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['main/start/start.mjs'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      MAKTAB_PORT: '0',
      MAKTAB_SYNC_PORT: '0',
      MAKTAB_IDP_PORT: '0',
      MAKTAB_DEMO_MAIL_PORT: '0',
      MAKTAB_DATA_DIR: dataDir,
      MAKTAB_SHELL: 'browser',
      MAKTAB_OPEN: '0',
      MAKTAB_DEMO_REQUESTS: '0',
      ...env,
    },
  });

it('npm start refuses a city’s folder, and settings of a city, with a sentence and without a trace', async () => {
  const ssoFile = await writeSsoFile(settingsDir, { demo: false });
  const city = { MAKTAB_DEMO: '0', MAKTAB_SSO_FILE: ssoFile };
  const server = await startSyncProcess(dataDir, city);
  await server.stop();
  // SQLite folds its journal into the store when the last reader closes it.
  const files = () => readdirSync(dataDir).filter((name) => !/-(?:wal|shm)$/.test(name));
  const before = files();
  const onFolder = npmStart();
  expect(onFolder).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('real city') as string,
  });
  for (const [name, value] of Object.entries(city))
    expect(npmStart({ [name]: value })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(name) as string,
    });
  expect(files()).toEqual(before);
  const again = await startSyncProcess(dataDir, city);
  await again.stop();
  await expect(startSyncProcess(dataDir)).rejects.toThrow('everybody knows its password');
});
