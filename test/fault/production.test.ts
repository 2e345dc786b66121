import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let folder: string;
const environment = () => ({
  ...process.env,
  MAKTAB_DATA_DIR: join(folder, 'data'),
  MAKTAB_SYNC_PORT: '0',
  MAKTAB_ADMIN: 'admin:production',
});

/** The checkout as git has it, and nothing but what `npm ci --omit=dev` installs. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maktab-production-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, file), join(folder, file));
  const { status } = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: folder,
    stdio: 'inherit',
  });
  expect(status).toBe(0);
}, 400_000);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

it('the server runs on its dependencies alone, and its commands', async () => {
  for (const name of ['vite', 'react', 'electron', 'rxdb'])
    expect(existsSync(join(folder, 'node_modules', name)), name).toBe(false);
  const server = spawn(process.execPath, ['--import', 'tsx', 'sync-server/server.ts'], {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const found = /ready: (http:\/\/\S+?)\/?\n/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.once('exit', (code) => reject(new Error(`ended with ${String(code)}:\n${said}`)));
    });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const audit = spawnSync(process.execPath, ['--import', 'tsx', 'sync-server/cli.ts', 'audit', 'verify'], {
      cwd: folder,
      env: environment(),
      encoding: 'utf8',
    });
    expect(audit.status, audit.stdout + audit.stderr).toBe(0);
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}, 120_000);
