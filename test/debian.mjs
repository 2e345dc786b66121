import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Makes sure that a program is at `path`, from Debian's package when this is root on Debian.
 * @throws Error that says what to do
 */
export const ensureDebianProgram = (path, packageName, hint = '') => {
  if (existsSync(path)) return;
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${packageName} from Debian for the tests…`);
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', packageName);
  }
  if (existsSync(path)) return;
  throw new Error(`${path} is missing. Install it (Debian: sudo apt-get install ${packageName})${hint}.`);
};
