import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, it } from 'vitest';
import { licences } from '#scripts/licences/write-licences.ts';

const root = join(import.meta.dirname, '..', '..');
const packaging = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

/** Whether a file that the build puts beside the page is packed, as electron-builder reads its patterns: the last that fits decides. */
const isPacked = (yaml: string, file: string): boolean => {
  const block = /^ {2}- from: dist\/renderer\n(?: {4}.*\n)*/m.exec(yaml)?.[0] ?? '';
  const quoted = /^ {4}filter: \[(.+)\]$/m.exec(block)?.[1] ?? '';
  const patterns = [...quoted.matchAll(/'([^']+)'/g)].map(([, pattern]) => pattern ?? '');
  if (patterns.length === 0) return block !== '';
  return patterns.reduce((packed, pattern) => {
    const isOut = pattern.startsWith('!');
    return matchesGlob(file, isOut ? pattern.slice(1) : pattern) ? !isOut : packed;
  }, false);
};

/** The files that the build itself makes of the licence texts. */
const made = (): { fileName: string; source: string }[] => {
  const { generateBundle } = licences(root);
  if (typeof generateBundle !== 'function') throw new Error('The build makes no licence texts.');
  const files: { fileName: string; source: string }[] = [];
  const emitFile = (file: { fileName: string; source: string }) => files.push(file);
  Reflect.apply(generateBundle, { emitFile }, []);
  return files;
};

it('the licence texts that the build makes are in the packages of the desktop', () => {
  const files = made();
  expect(files.map(({ fileName }) => fileName)).toEqual(['licences.txt']);
  for (const { fileName, source } of files) {
    expect(isPacked(packaging, fileName), fileName).toBe(true);
    // Ours first, then a font's, Electron's and libvips's: nothing was written empty.
    expect(source).toContain('Apache License');
    expect(source).toMatch(/^electron \d/m);
    expect(source).toMatch(/^@fontsource\/ibm-plex-sans-arabic /m);
  }
});

it('would not be, were texts left out of the packages or the folder not packed', () => {
  const without = packaging.replace("'!**/*.{map,br,gz}'", "'!**/*.{map,br,gz}', '!*.txt'");
  expect(isPacked(without, 'licences.txt')).toBe(false);
  expect(isPacked(packaging.replace('from: dist/renderer', 'from: dist/other'), 'licences.txt')).toBe(false);
  expect(isPacked(packaging, 'assets/app.js.map')).toBe(false);
});
