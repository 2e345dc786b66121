import { spawnSync } from 'node:child_process';

const installed = () => spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;

/** Installs Debian's poppler-utils when `pdftotext` is missing and this is root on Debian; otherwise says what to do and stops. */
export const ensurePoppler = () => {
  if (installed()) return;
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Installing poppler-utils from Debian for the PDF tests…');
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', 'poppler-utils');
  }
  if (installed()) return;
  console.error(
    'pdftotext is missing. Install poppler (Debian: sudo apt-get install poppler-utils; macOS: brew install poppler).',
  );
  process.exit(1);
};
