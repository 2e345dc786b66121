import { ensureDebianProgram } from './debian.mjs';

/** Where Debian puts Chromium; `MAKTAB_CHROMIUM` names another. For what keeps a profile or prints. */
export const chromiumPath = process.env.MAKTAB_CHROMIUM ?? '/usr/bin/chromium';

/** The same engine without a browser's own windows: a journey takes two thirds of the time. `MAKTAB_CHROMIUM` names another. */
export const headlessShellPath = process.env.MAKTAB_CHROMIUM ?? '/usr/bin/chromium-headless-shell';

/** Installs Debian's Chromium, whole and as a headless shell, when it is missing and this is root on Debian; otherwise says what to do and stops. */
export const ensureChromium = () => {
  const hint = ' or set MAKTAB_CHROMIUM to its path';
  try {
    ensureDebianProgram(chromiumPath, 'chromium', hint);
    ensureDebianProgram(headlessShellPath, 'chromium-headless-shell', hint);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
};
