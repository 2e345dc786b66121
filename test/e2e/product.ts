import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syncServerBelow } from './processes.ts';

const root = join(import.meta.dirname, '..', '..');
const admin = 'admin:journeys';
const readyLine = /Maktab ready: (http:\/\/\S+)/;

/** A running Maktab with its own data folder, as a person gets it from `npm start`. */
export interface Product {
  /** Where the browser goes. */
  url: string;
  /** Where the browser shell keeps its secrets. */
  secretsDir: string;
  /** Calls the sync server as its administrator. */
  asAdmin: (method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown) => Promise<unknown>;
  /** Freezes the sync server: connections open, nothing is answered, as behind a dead uplink. */
  freezeServer: () => Promise<void>;
  thawServer: () => Promise<void>;
  /** All that its processes have said: the log. */
  said: () => string;
  /** Ends everything with Ctrl-C's signal and removes the data folder. */
  stop: () => Promise<void>;
}

const waitForReady = (start: ChildProcess, withinMs: number): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`npm start was not ready in ${withinMs} ms:\n${said}`)),
      withinMs,
    );
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = readyLine.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    start.stdout?.on('data', listen);
    start.stderr?.on('data', listen);
    start.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`npm start ended with ${code}:\n${said}`));
    });
  });

const ended = (process: ChildProcess): Promise<void> =>
  process.exitCode !== null || process.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => process.once('exit', () => resolve()));

/** The sync server's address, from the policy of the page that may call it. */
const syncUrlOf = async (url: string): Promise<string> => {
  const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
  const found = /connect-src[^;]* (http:\/\/127\.0\.0\.1:\d+)/.exec(policy)?.[1];
  if (found === undefined) throw new Error(`No sync server in ${policy}`);
  return found;
};

const adminOf =
  (syncUrl: string): Product['asAdmin'] =>
  async (method, path, body) => {
    const answer = await fetch(syncUrl + path, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(admin).toString('base64')}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(said)}`);
    return said;
  };

/** Starts Maktab in the browser shell on free ports with a demo city of `requests` requests. */
export const startProduct = async (requests: number): Promise<Product> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'maktab-e2e-'));
  const start = spawn(process.execPath, ['main/start/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      MAKTAB_PORT: '0',
      MAKTAB_SYNC_PORT: '0',
      MAKTAB_IDP_PORT: '0',
      MAKTAB_DEMO_MAIL_PORT: '0',
      MAKTAB_DATA_DIR: dataDir,
      MAKTAB_ADMIN: admin,
      MAKTAB_OPEN: '0',
      MAKTAB_SHELL: 'browser',
      MAKTAB_DEMO_REQUESTS: String(requests),
    },
  });
  let said = '';
  for (const stream of [start.stdout, start.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const stop = async () => {
    if (start.pid !== undefined) await syncServerBelow(start.pid, 'SIGCONT').catch(() => undefined);
    start.kill('SIGINT');
    const timer = setTimeout(() => start.kill('SIGKILL'), 15_000);
    await ended(start);
    clearTimeout(timer);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await waitForReady(start, 240_000);
    const pid = start.pid ?? 0;
    return {
      said: () => said,
      url,
      stop,
      secretsDir: join(dataDir, 'desk-secrets'),
      asAdmin: adminOf(await syncUrlOf(url)),
      freezeServer: () => syncServerBelow(pid, 'SIGSTOP'),
      thawServer: () => syncServerBelow(pid, 'SIGCONT'),
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
