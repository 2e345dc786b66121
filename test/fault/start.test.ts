import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const readyLine = /^Maktab ready: (http:\/\/127\.0\.0\.1:\d+\/)$/m;
const stopWithinMs = 12_000;
let dataDir: string;
const started: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'maktab-start-'));
});
afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

interface Start {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
  /** Resolves with the address when a person can work. */
  ready: Promise<string>;
}

const npmStart = (env: Record<string, string> = {}): Start => {
  const child = spawn(process.execPath, ['main/start/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      MAKTAB_PORT: '0',
      MAKTAB_SYNC_PORT: '0',
      MAKTAB_IDP_PORT: '0',
      MAKTAB_DEMO_MAIL_PORT: '0',
      MAKTAB_DATA_DIR: dataDir,
      MAKTAB_SHELL: 'browser',
      MAKTAB_OPEN: '0',
      MAKTAB_DEMO_REQUESTS: '50',
      ...env,
    },
  });
  started.push(child);
  let said = '';
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const url = readyLine.exec(said)?.[1];
        if (url !== undefined) resolve(url);
      });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  ready.catch(() => undefined);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, said: () => said, ended, ready };
};

/** Process ids whose environment names our data folder: this start and all it started. */
const family = async (): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
      return environment.includes(`MAKTAB_DATA_DIR=${dataDir}\0`) ? Number(pid) : null;
    }),
  );
  return found.filter((pid) => pid !== null);
};
const familyGone = async (): Promise<boolean> => {
  for (const until = Date.now() + stopWithinMs; Date.now() < until; await pause(100))
    if ((await family()).length === 0) return true;
  return false;
};
const syncServerPid = async (): Promise<number> => {
  for (const pid of await family())
    if ((await readFile(`/proc/${pid}/cmdline`, 'latin1')).includes('sync-server/server')) return pid;
  throw new Error('no sync server runs');
};

describe('npm start', () => {
  it('becomes ready, ends without a trace on Ctrl-C, and finds its data again', async () => {
    const first = npmStart();
    const page = await fetch(await first.ready);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<');
    expect(first.said()).toContain('Seeding the demo city');
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(await familyGone()).toBe(true);

    const second = npmStart();
    await second.ready;
    expect(second.said()).not.toContain('Seeding');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(await familyGone()).toBe(true);
  }, 180_000);

  it('goes on seeding where a start was cut off', async () => {
    const first = npmStart({ MAKTAB_DEMO_REQUESTS: '3000' });
    while (!first.said().includes('Seeding the demo city 25 %')) {
      await pause(20);
      expect(first.child.exitCode).toBeNull();
    }
    first.child.kill('SIGKILL');
    await first.ended;
    expect(await familyGone()).toBe(true);
    const second = npmStart();
    await second.ready;
    expect(second.said()).toContain('Seeding the demo city 100 %');
    second.child.kill('SIGINT');
    await second.ended;
  }, 180_000);

  it('goes on without the sync server and says how to start it again', async () => {
    const start = npmStart();
    const url = await start.ready;
    process.kill(await syncServerPid(), 'SIGKILL');
    while (!start.said().includes('npm run sync-server')) await pause(50);
    expect(start.said()).toMatch(/MAKTAB_SYNC_PORT=[1-9]\d+ /);
    expect((await fetch(url)).status).toBe(200);
    start.child.kill('SIGINT');
    expect(await start.ended).toBe(0);
    expect(await familyGone()).toBe(true);
  }, 180_000);

  it.each(['MAKTAB_PORT', 'MAKTAB_SYNC_PORT'])(
    'names a taken port and %s, and leaves nothing running',
    async (variable) => {
      const squatter = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => squatter.once('listening', resolve));
      const port = String((squatter.address() as AddressInfo).port);
      const start = npmStart({ [variable]: port });
      expect(await start.ended).toBe(1);
      expect(start.said()).toContain(`Port ${port} is taken by another program. Set ${variable}`);
      expect(await familyGone()).toBe(true);
      squatter.close();
    },
    60_000,
  );

  it('refuses settings it cannot follow', async () => {
    const electron = npmStart({ MAKTAB_SHELL: 'netscape', MAKTAB_PORT: 'eighty' });
    expect(await electron.ended).toBe(1);
    expect(electron.said()).toContain('MAKTAB_PORT');
    expect(electron.said()).toContain('MAKTAB_SHELL');
  });
});
