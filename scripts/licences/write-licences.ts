import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Shipped, shippedPackages } from './shipped.ts';

const textNames = /^(?:licen[cs]e|copying|notice|ofl|third-party)/i;
const line = '-'.repeat(80);

/** Texts that packages name and do not bring: libvips, which sharp links. */
const textOfSpdx = (license: string): string | null => {
  const file = join(import.meta.dirname, 'texts', `${license}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

/** The licence texts that a package brings; else that of the licence it names; null: neither is here. */
export const licenceText = (root: string, { folder, license }: Shipped): string | null => {
  const files = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && textNames.test(entry.name))
    .map(({ name }) => readFileSync(join(root, folder, name), 'utf8').trim());
  return files.length > 0 ? files.join('\n\n') : textOfSpdx(license);
};

/** All licence texts of what is shipped; packages with the same text stand above it together. */
export const licenceTexts = (root: string): string => {
  const byText = new Map<string, Shipped[]>();
  for (const each of shippedPackages(root)) {
    const text =
      licenceText(root, each) ?? `Licence: ${each.license} (SPDX). The package brings no text of its own.`;
    byText.set(text, [...(byText.get(text) ?? []), each]);
  }
  const blocks = [...byText].map(
    ([text, packages]) =>
      `${packages.map(({ name, version, license }) => `${name} ${version} (${license})`).join('\n')}\n\n${text}\n`,
  );
  return `Maktab\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}\n${line}\n${blocks.join(`\n${line}\n`)}`;
};

/** Puts `licences.txt` beside the page: into the browser shell's folder and the packages of the desktop. */
export const licences = (root: string): Plugin => ({
  name: 'licences',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceTexts(root) });
  },
});
