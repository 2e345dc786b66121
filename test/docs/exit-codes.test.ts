import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exitCodes } from '#sync-server/trouble/exit-codes.ts';

it('docs/running-a-server.md has the exit codes as they are', () => {
  const rows = [...readFileSync('docs/running-a-server.md', 'utf8').matchAll(/^\| (\d+) +\| (.+?) +\|$/gm)];
  expect(rows.map(([, code, means]) => ({ code: Number(code), means }))).toEqual(Object.values(exitCodes));
});
