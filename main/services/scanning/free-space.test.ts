import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freeSpace } from './free-space.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maktab-free-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('is that of the disk, also for a folder that is not there yet', async () => {
  const here = await freeSpace(folder);
  expect(here).toBeGreaterThan(0);
  const later = await freeSpace(join(folder, 'not', 'yet'));
  expect(Math.abs(later - here)).toBeLessThan(1e9);
});
