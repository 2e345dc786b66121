import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
/** What keys and tokens look like where they are real: long enough to be one. */
const shapes: Readonly<Record<string, RegExp>> = {
  'private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=\s]{200,}/,
  'age key': /AGE-SECRET-KEY-1[A-Z0-9]{50,}/,
  'AWS key': /\bAKIA[0-9A-Z]{16}\b/,
  'GitHub token': /\bgh[pousr]_[A-Za-z0-9]{36,}/,
  'npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'Slack token': /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
  'signed token': /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{40,}/,
};
const secretsIn = (text: string): string[] =>
  Object.entries(shapes).flatMap(([name, shape]) => (shape.test(text) ? [name] : []));

it('finds what it looks for', () => {
  const body = 'MIIEvQIBADANBgkqhkiG9w0B'.repeat(12);
  expect(secretsIn(`-----BEGIN PRIVATE${' '}KEY-----\n${body}\n`)).toEqual(['private key']);
  expect(secretsIn(`token: ghp${'_'}${'a1'.repeat(18)}`)).toEqual(['GitHub token']);
  expect(secretsIn(`AGE-SECRET${'-'}KEY-1${'Q2'.repeat(29)}`)).toEqual(['age key']);
});

it('no file of the project holds a key or a token', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const texts = files.filter((file) => !/\.(png|pdf|jpe?g|gz|tiff?|woff2?|ico)$/.test(file));
  const found = texts.flatMap((file) =>
    secretsIn(readFileSync(join(root, file), 'latin1')).map((what) => `${file}: ${what}`),
  );
  expect(texts.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
