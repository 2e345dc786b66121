import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian puts Chromium; `MAKTAB_CHROMIUM` names another. */
export const chromiumPath = process.env.MAKTAB_CHROMIUM ?? '/usr/bin/chromium';

/** Installs Debian's Chromium when it is missing and this is root on Debian; otherwise says what to do and stops. */
export const ensureChromium = () => {
  if (existsSync(chromiumPath)) return;
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium from Debian for the browser tests…');
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  }
  if (existsSync(chromiumPath)) return;
  console.error(
    `Chromium is not at ${chromiumPath}. Install it (Debian: sudo apt-get install chromium) or set MAKTAB_CHROMIUM to its path.`,
  );
  process.exit(1);
};
