import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const address = /url\(\s*['"]?([^'")]+\.woff2)['"]?\s*\)/g;

/**
 * Addresses of the typefaces that style sheets of the workbench name. A browser fetches a typeface when it first draws with it, and
 * prints without waiting for it: the words would be missing on paper.
 * @param styles as in a `PrintPage`; one that cannot be read names none
 */
export const typefacesOf = async (styles: readonly string[], assetsDir: string): Promise<string[]> => {
  const sheets = await Promise.all(
    styles.map((path) => readFile(join(assetsDir, basename(path)), 'utf8').catch(() => '')),
  );
  const names = sheets.flatMap((sheet) => [...sheet.matchAll(address)].map(([, url = '']) => basename(url)));
  return [...new Set(names)].map((name) => `/assets/${name}`);
};
