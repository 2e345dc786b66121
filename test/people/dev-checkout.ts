import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');

/** A copy of this checkout under `npm run dev`, whose files may be changed. */
export interface DevCheckout {
  url: string;
  /** Changes a file by replacing `from`, which must be in it. */
  edit: (file: string, from: string, to: string) => Promise<void>;
  /** All it has written so far. */
  said: () => string;
  /** Waits until it writes something that it had not written `since` (a length of {@link said}). */
  hear: (words: RegExp, since: number) => Promise<void>;
  stop: () => Promise<void>;
}

/** Beside the checkout, on the same disk: packages are linked, not copied, and vite looks at nothing outside. */
const copyCheckout = (): string => {
  mkdirSync(join(root, '.maktab-dev'), { recursive: true });
  const folder = mkdtempSync(join(root, '.maktab-dev', 'test-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, file), join(folder, file));
  spawnSync('cp', ['-al', join(root, 'node_modules'), join(folder, 'node_modules')]);
  // What vite has prepared for the other folder.
  spawnSync('rm', ['-rf', join(folder, 'node_modules', '.vite')]);
  return folder;
};

const heard = async (child: ChildProcess, said: () => string, words: RegExp, withinMs: number) => {
  for (const until = Date.now() + withinMs; Date.now() < until; await pause(20)) {
    const found = words.exec(said());
    if (found) return found;
    if (child.exitCode !== null) throw new Error(`npm run dev ended:\n${said()}`);
  }
  throw new Error(`npm run dev did not say ${String(words)}:\n${said()}`);
};

/** Starts it on free ports with `requests` requests. */
export const startDevCheckout = async (requests: number): Promise<DevCheckout> => {
  const folder = copyCheckout();
  const child = spawn(process.execPath, ['main/start/dev/dev.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      MAKTAB_PORT: '0',
      MAKTAB_SYNC_PORT: '0',
      MAKTAB_IDP_PORT: '0',
      MAKTAB_DEMO_MAIL_PORT: '0',
      MAKTAB_DATA_DIR: join(folder, 'data'),
      MAKTAB_OPEN: '0',
      MAKTAB_DEMO_REQUESTS: String(requests),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const stop = async () => {
    child.kill('SIGINT');
    while (child.exitCode === null && child.signalCode === null) await pause(50);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const [, url = ''] = await heard(child, () => said, /Maktab ready: (http:\S+?)\/? /, 120_000);
    return {
      url,
      said: () => said,
      hear: async (words, since) => void (await heard(child, () => said.slice(since), words, 30_000)),
      edit: async (file, from, to) => {
        const before = await readFile(join(folder, file), 'utf8');
        if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
        await writeFile(join(folder, file), before.replace(from, to));
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
