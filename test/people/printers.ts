import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headlessPrinter } from '#main/node-host/printing/headless-printer.ts';
import type { PrinterRig } from '#test/contracts/printer.ts';
import { chromiumPath, ensureChromium } from '../chromium.mjs';

const fonts = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource');
const latin = (weight: number) => `ibm-plex-sans-latin-${String(weight)}-normal.woff2`;
const arabic = (weight: number) => `ibm-plex-sans-arabic-arabic-${String(weight)}-normal.woff2`;
const weights = [400, 500, 600];

/** The product's faces, as base.css declares them: the Arabic one has no spaces of its own but on paper. */
const faces = weights.flatMap((weight) => [
  { family: 'IBM Plex Sans', folder: 'ibm-plex-sans', file: latin(weight), weight, range: '' },
  {
    family: 'IBM Plex Sans Arabic',
    folder: 'ibm-plex-sans-arabic',
    file: arabic(weight),
    weight,
    range: ';unicode-range:U+0600-06FF,U+FB50-FDFF,U+FE70-FEFC',
  },
  {
    family: 'IBM Plex Sans Arabic Paper',
    folder: 'ibm-plex-sans-arabic',
    file: arabic(weight),
    weight,
    range: '',
  },
]);

/** Debian's Chromium, with a folder of assets as a build makes it. `css`: more styles for the one sheet. */
export const headlessRig = async (css = ''): Promise<PrinterRig> => {
  ensureChromium();
  const assetsDir = await mkdtemp(join(tmpdir(), 'maktab-assets-'));
  for (const { folder, file } of faces) await cp(join(fonts, folder, 'files', file), join(assetsDir, file));
  const rules = faces.map(
    ({ family, file, weight, range }) =>
      `@font-face{font-family:'${family}';font-weight:${String(weight)};src:url('./${file}')${range}}`,
  );
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
