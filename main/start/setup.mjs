/** Set-up with Node's built-ins only: this runs on a bare clone, before anything is installed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.maktab-lock');
const oldestNode = [20, 19];

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** npm writes its hidden lock file at the end of every install, so one younger than our lock is an install of that lock. */
const npmInstalledSince = () => {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  return existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(lockFile).mtimeMs;
};
const stamp = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null);

const stopOnOldNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`Maktab needs Node ${oldestNode.join('.')} or later; this is ${process.versions.node}.`);
  process.exit(1);
};

/** Installs exactly what package-lock.json names when that is not yet there; says what to do and ends the process when it cannot. */
export const ensureInstalled = () => {
  stopOnOldNode();
  const wanted = lockHash();
  if (stamp() === wanted) return;
  if (!npmInstalledSince()) {
    console.log('Installing what Maktab needs (npm ci), once…');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status, signal } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (signal !== null) process.exit(130);
    if (status !== 0) {
      console.error(
        'The packages could not be installed. This step needs the npm registry once: check the network\n' +
          'or the proxy (npm config get registry), then type the same command again.',
      );
      process.exit(1);
    }
  }
  writeFileSync(stampFile, wanted);
};
