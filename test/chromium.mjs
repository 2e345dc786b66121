import { ensureDebianProgram } from './debian.mjs';

/** Where Debian puts Chromium; `MAKTAB_CHROMIUM` names another. */
export const chromiumPath = process.env.MAKTAB_CHROMIUM ?? '/usr/bin/chromium';

/** Installs Debian's Chromium when it is missing and this is root on Debian; otherwise says what to do and stops. */
export const ensureChromium = () => {
  try {
    ensureDebianProgram(chromiumPath, 'chromium', ' or set MAKTAB_CHROMIUM to its path');
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
};
