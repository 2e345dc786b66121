import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
/** What never belongs in a file: keys and tokens as they look where they are real, and the marks of a merge half done. */
const shapes: Readonly<Record<string, RegExp>> = {
  'private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=\s]{200,}/,
  'age key': /AGE-SECRET-KEY-1[A-Z0-9]{50,}/,
  'AWS key': /\bAKIA[0-9A-Z]{16}\b/,
  'GitHub token': /\bgh[pousr]_[A-Za-z0-9]{36,}/,
  'npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'Slack token': /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
  'half a merge': /^[ >]*(?:<{7}|>{7}|(?:> ?){7}) \S/m,
  'signed token': /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{40,}/,
};
const strayIn = (text: string): string[] =>
  Object.entries(shapes).flatMap(([name, shape]) => (shape.test(text) ? [name] : []));

it('finds what it looks for', () => {
  const body = 'MIIEvQIBADANBgkqhkiG9w0B'.repeat(12);
  expect(strayIn(`-----BEGIN PRIVATE${' '}KEY-----\n${body}\n`)).toEqual(['private key']);
  expect(strayIn(`token: ghp${'_'}${'a1'.repeat(18)}`)).toEqual(['GitHub token']);
  expect(strayIn(`AGE-SECRET${'-'}KEY-1${'Q2'.repeat(29)}`)).toEqual(['age key']);
  expect(strayIn(`- one\n  ${'<'.repeat(7)} HEAD\n- two\n`)).toEqual(['half a merge']);
  expect(strayIn(`- one\n\n${'> '.repeat(7)}fd25608 (docs)\n`)).toEqual(['half a merge']);
});

it('no file of the project holds a key, a token or half a merge', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const texts = files.filter((file) => !/\.(png|pdf|jpe?g|gz|tiff?|woff2?|ico)$/.test(file));
  const found = texts.flatMap((file) =>
    strayIn(readFileSync(join(root, file), 'latin1')).map((what) => `${file}: ${what}`),
  );
  expect(texts.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
