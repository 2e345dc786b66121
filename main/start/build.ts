import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, StartFailure } from './environment.ts';

const sources = ['renderer', 'shared', 'vite.config.ts', 'index.html', 'package-lock.json'];
const stampFile = join(root, 'dist', 'renderer.stamp');

const filesBelow = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [`${path} ${found.size} ${Math.round(found.mtimeMs)}`];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesBelow(join(path, name))))).flat();
};

/** A fingerprint of the sources by name, size and time of change: cheap enough for every start. */
const fingerprint = async (): Promise<string> => {
  const lines = (await Promise.all(sources.map((name) => filesBelow(join(root, name))))).flat();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
};

/** Runs a Node script of an installed package; resolves with its exit code. */
const runScript = (script: string, args: string[]): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });

/** Builds the workbench into `dist/renderer` unless the build there is of these very sources. */
export const ensureBuilt = async (): Promise<void> => {
  const wanted = await fingerprint();
  const built = await readFile(stampFile, 'utf8').catch(() => '');
  if (built === wanted && existsSync(join(root, 'dist', 'renderer', 'index.html'))) return;
  console.log('Building the workbench…');
  const code = await runScript('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new StartFailure('The workbench could not be built; the lines above say why.');
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(stampFile, wanted);
};
