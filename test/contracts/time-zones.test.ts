import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const answer = z.object({
  offset: z.number(),
  believed: z.number(),
  told: z.array(z.object({ from: z.string(), to: z.string(), city: z.number(), machine: z.number() })),
  said: z.array(z.record(z.string(), z.unknown())),
  years: z.record(z.string(), z.string()),
});

const saidIn = async (zone: string, ...before: readonly string[]) => {
  const { stdout } = await run(
    process.execPath,
    [...before, '--import', 'tsx', 'test/people/said-in-zone.ts'],
    {
      cwd: root,
      env: { ...process.env, TZ: zone },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return answer.parse(JSON.parse(stdout));
};

it('a PC in another time zone registers, shows, prints and counts by the city’s legal time', async () => {
  const home = await saidIn('Africa/Casablanca');
  expect(home.said.map(({ arrivedOn }) => arrivedOn)).toEqual([
    '2026-12-31',
    '2027-01-01',
    '2026-11-24',
    '2027-02-07',
    '2027-02-07',
    '2027-03-14',
    '2027-03-14',
  ]);
  for (const [zone, offset] of [
    ['America/Los_Angeles', 420],
    ['Pacific/Kiritimati', -840],
    ['UTC', 0],
  ] as const) {
    const away = await saidIn(zone);
    expect(away.offset, `${zone} is in force`).toBe(offset);
    expect(away.said, zone).toEqual(home.said);
    expect(away.years, zone).toEqual(home.years);
  }
}, 180_000);

it('a machine with another time-zone table promises, sends, exports and draws the same from 2025 to 2035, and tells where it differs', async () => {
  const home = await saidIn('Africa/Casablanca');
  const other = await saidIn('Africa/Casablanca', '--import', './test/people/other-zone-table.mjs');
  expect(other.believed, 'the other table is in force').toBe(0);
  expect(other.told).toEqual([
    { from: '2026-09-20', to: '2027-02-06', city: 60, machine: 0 },
    { from: '2027-03-14', to: '2027-04-30', city: 60, machine: 0 },
  ]);
  expect(other.said).toEqual(home.said);
  expect(other.years).toEqual(home.years);
  expect(Object.keys(home.years)).toHaveLength(12);
  expect(new Set(Object.values(home.years)).size, 'each year is one of its own').toBe(12);
}, 180_000);
