import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const answer = z.object({ offset: z.number(), said: z.array(z.record(z.string(), z.unknown())) });

const saidIn = async (zone: string) => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'test/people/said-in-zone.ts'], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
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
  }
}, 180_000);
