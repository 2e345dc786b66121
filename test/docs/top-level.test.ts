import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const manifest = z
  .object({ version: z.string(), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(read('package.json')));

/** Paths of a CODEOWNERS text that name nothing in the checkout. */
const ownedNothings = (codeowners: string): string[] =>
  codeowners
    .split('\n')
    .map((line) => line.split(/\s+/, 1)[0] ?? '')
    .filter((path) => path.startsWith('/') && !existsSync(join(root, path)));

/** Relative links of a Markdown file that lead nowhere. */
const deadLinks = (file: string, markdown: string): string[] =>
  [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link.replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
    .filter((link) => !existsSync(join(root, file, '..', link)));

describe('the files at the top', () => {
  it('name one version of Node', () => {
    expect(manifest.engines.node).toMatch(new RegExp(`^>=${read('.nvmrc').trim()}\\.`));
  });

  it('give the current version a place in the changelog', () => {
    expect(read('CHANGELOG.md')).toContain(`## [${manifest.version}] - `);
  });

  it('give owners to rooms that exist', () => {
    expect(ownedNothings('/nowhere/ @maktab/words\n/docs/ @maktab/words\n* @all')).toEqual(['/nowhere/']);
    expect(ownedNothings(read('.github/CODEOWNERS'))).toEqual([]);
  });

  const pages = ['.', 'docs', 'docs/decisions', 'docs/how-to'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );
  it.each(pages)('%s links to what is there', (file) => {
    expect(deadLinks(file, '[a](https://a.example) [b](nowhere.md#part) [c](#part)')).toEqual(['nowhere.md']);
    expect(deadLinks(file, read(file))).toEqual([]);
  });
});
