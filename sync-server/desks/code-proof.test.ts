import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openCodeProof } from './code-proof.ts';

const folder = mkdtempSync(join(tmpdir(), 'maktab-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('holds for the desk and the code it was given for, after a restart too, and for no other', () => {
  const proof = openCodeProof(folder).of('desk-1', 'AC');
  const { holds, of } = openCodeProof(folder);
  expect(holds('desk-1', 'AC', proof)).toBe(true);
  expect(holds('desk-2', 'AC', proof)).toBe(false);
  expect(holds('desk-1', 'AD', proof)).toBe(false);
  for (const forged of [
    of('desk-2', 'AC'),
    `A${proof.slice(1)}x`.slice(0, proof.length),
    proof.slice(1),
    '',
    `${proof}A`,
  ])
    if (forged !== proof) expect(holds('desk-1', 'AC', forged), forged).toBe(false);
});

it('is of one server: who has the store alone makes none', () => {
  const other = mkdtempSync(join(tmpdir(), 'maktab-proof-'));
  const proof = openCodeProof(other).of('desk-1', 'AC');
  rmSync(other, { recursive: true });
  expect(openCodeProof(folder).holds('desk-1', 'AC', proof)).toBe(false);
  expect(statSync(join(folder, 'desk-codes.key')).mode & 0o777).toBe(0o600);
});
