import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headlessPrinter } from '#main/node-host/printing/headless-printer.ts';
import type { PrinterRig } from '#test/contracts/printer.ts';
import { chromiumPath, ensureChromium } from '../chromium.mjs';

const fonts = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource');
const faces = [
  ['IBM Plex Sans', 'ibm-plex-sans', 'ibm-plex-sans-latin-400-normal.woff2'],
  ['IBM Plex Sans Arabic', 'ibm-plex-sans-arabic', 'ibm-plex-sans-arabic-arabic-400-normal.woff2'],
] as const;

/** Debian's Chromium, with a folder of assets as a build makes it. `css`: more styles for the one sheet. */
export const headlessRig = async (css = ''): Promise<PrinterRig> => {
  ensureChromium();
  const assetsDir = await mkdtemp(join(tmpdir(), 'maktab-assets-'));
  for (const [, folder, file] of faces) await cp(join(fonts, folder, 'files', file), join(assetsDir, file));
  const rules = faces.map(([name, , file]) => `@font-face{font-family:'${name}';src:url('./${file}')}`);
  await writeFile(
    join(assetsDir, 'print-test.css'),
    `${rules.join('')}body{margin:0;font-family:'IBM Plex Sans','IBM Plex Sans Arabic'}h1,h2,h3,p,dl,dd{margin:0}*{box-sizing:border-box}${css}`,
  );
  return {
    printer: headlessPrinter({ assetsDir, browser: chromiumPath }),
    style: '/assets/print-test.css',
    remove: () => rm(assetsDir, { recursive: true, force: true }),
  };
};
