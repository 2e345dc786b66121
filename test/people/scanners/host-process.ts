import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..', '..');

/** The browser shell, running as a process of its own. */
export interface HostProcess {
  url: string;
  /** `kill -9`, and wait until it is gone. */
  kill: () => Promise<void>;
}

/**
 * Starts node-host on a data folder. @throws Error when it ends instead of becoming ready
 * @param page `port` to come back to, and the built workbench that it serves
 * @param folders watched ones, as in `MAKTAB_SCAN_FOLDERS`
 */
export const startHostProcess = async (
  dataDir: string,
  syncUrl: string,
  page?: { port: number; rendererDir: string },
  folders = '',
): Promise<HostProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'host-main.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      HOST_DATA_DIR: dataDir,
      HOST_SYNC_URL: syncUrl,
      HOST_SCAN_FOLDERS: folders,
      ...(page ? { HOST_PORT: String(page.port), HOST_RENDERER_DIR: page.rendererDir } : {}),
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /Host ready: (\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`node-host ended with ${String(code)}`)));
  });
  return {
    url,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
};
