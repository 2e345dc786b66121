import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedStore, openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { Families, type SubjectNames } from './families.ts';

const hourMs = 3600_000;
const subject: SubjectNames = {
  nameId: 'salma',
  nameIdFormat: 'persistent',
  nameQualifier: null,
  spNameQualifier: null,
  sessionIndex: null,
};
let folder: string;
let store: EmbeddedStore;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maktab-families-'));
  store = openEmbeddedStore({ file: join(folder, 'store.sqlite') });
  now = Date.parse('2026-11-24T09:00:00Z');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** What becomes of a desk's refresh token after each of these silences, hours. */
const after = async (offlineHours: number, silences: readonly number[]) => {
  await store.ensureDatabase('city');
  const families = new Families(store, () => now, offlineHours * hourMs);
  let { refreshToken } = await families.begin('per-anfa-agent-1', subject, 0);
  for (const [n, hours] of silences.entries()) {
    now += hours * hourMs;
    const rotation = await families.rotate(refreshToken, `attempt-${String(n)}`);
    if (rotation.kind === 'ended') return rotation.because;
    refreshToken = rotation.refreshToken;
  }
  return 'renewed';
};

describe('a desk that the server has not heard of', () => {
  it.each([
    [72, 72, 'renewed'],
    [72, 73, 'too-old'],
    [24, 24, 'renewed'],
    [24, 25, 'too-old'],
    [100, 99, 'renewed'],
  ])('for %i hours offline at most, silent for %i: %s', async (offlineHours, silence, outcome) => {
    expect(await after(offlineHours, [silence])).toBe(outcome);
  });

  it('signs in again after seven days even when it was never silent for long', async () => {
    expect(await after(72, [48, 48, 48, 24])).toBe('renewed');
    expect(await after(72, [48, 48, 48, 25])).toBe('too-old');
  });
});
