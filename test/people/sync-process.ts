import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeSsoFile } from './directory.ts';

const root = join(import.meta.dirname, '..', '..');
const readyLine = /Maktab sync server ready: (http:\/\/\S+?)\/?\s/;

/** The real sync server as a process of its own, with the demo directory. */
export interface SyncProcess {
  url: string;
  child: ChildProcess;
  /** All that it has said. */
  said: () => string;
  /** `kill -9`, and wait until it is gone. */
  kill: () => Promise<void>;
  /** Ends it in order. */
  stop: () => Promise<void>;
}
const gone = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** Starts it on a data folder, through another program if one is named. @throws Error with what it said when it ends instead of becoming ready */
export const startSyncProcess = async (
  dataDir: string,
  env: Record<string, string> = {},
  through: readonly string[] = [],
): Promise<SyncProcess> => {
  mkdirSync(dataDir, { recursive: true });
  const ssoFile = await writeSsoFile(dataDir);
  const [program = '', ...args] = [...through, process.execPath, '--import', 'tsx', 'sync-server/server.ts'];
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      MAKTAB_SYNC_PORT: '0',
      MAKTAB_DATA_DIR: dataDir,
      MAKTAB_ADMIN: 'admin:secret',
      MAKTAB_DEMO: '1',
      MAKTAB_SSO_FILE: ssoFile,
      ...env,
    },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = readyLine.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The sync server ended with ${String(code)}:\n${said}`)));
  });
  return {
    url,
    child,
    said: () => said,
    kill: () => {
      child.kill('SIGKILL');
      return gone(child);
    },
    stop: () => {
      child.kill('SIGTERM');
      return gone(child);
    },
  };
};
