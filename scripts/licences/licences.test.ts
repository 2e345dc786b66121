import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedPackages } from './shipped.ts';
import { licenceTexts, licenceText } from './write-licences.ts';

const root = join(import.meta.dirname, '..', '..');
const packages = shippedPackages(root);
const names = new Set(packages.map(({ name }) => name));

it('what is shipped is what sources import and what that needs; tools are not', () => {
  for (const name of [
    'react',
    'rxdb',
    'fastify',
    'sharp',
    '@fontsource/ibm-plex-sans',
    '@fontsource/ibm-plex-sans-arabic',
  ])
    expect(names, name).toContain(name);
  expect([...names].some((name) => name.startsWith('@img/sharp-libvips'))).toBe(true);
  for (const name of ['eslint', 'vitest', '@playwright/test', 'prettier'])
    expect(names, name).not.toContain(name);
});

it('licences whose text must go along are there with it: OFL of fonts, LGPL of libvips, MPL, Apache', () => {
  const kinds = packages.filter(({ license }) => /OFL|LGPL|MPL|Apache/.test(license));
  expect(kinds.length).toBeGreaterThan(8);
  expect(
    kinds.filter((each) => licenceText(root, each) === null).map(({ name, license }) => `${name} ${license}`),
  ).toEqual([]);
  const texts = licenceTexts(root);
  for (const words of ['SIL OPEN FONT LICENSE', 'GNU LESSER GENERAL PUBLIC LICENSE', 'Apache License'])
    expect(texts.toLowerCase(), words).toContain(words.toLowerCase());
  for (const { name, version } of packages) expect(texts).toContain(`${name} ${version} `);
});
