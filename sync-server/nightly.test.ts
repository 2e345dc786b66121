import { expect, it, vi } from 'vitest';
import { nightlyRound, untilNight } from './nightly.ts';

it('is at night in Casablanca', () => {
  expect(untilNight(Date.parse('2026-11-24T01:59:00Z'))).toBe(60_000);
  expect(untilNight(Date.parse('2026-11-24T02:00:00Z'))).toBe(24 * 3600_000);
});

it('runs every job every night, one that fails no less than the others, until it is stopped', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T01:59:00Z') });
  const ran: string[] = [];
  const failed: unknown[] = [];
  const round = nightlyRound(
    [
      { name: 'first', run: () => Promise.reject(new Error('no room')) },
      { name: 'second', run: async () => ran.push(new Date().toISOString()) },
    ],
    { error: (facts: unknown) => failed.push(facts) },
  );
  round.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ran).toEqual(['2026-11-24T02:00:00.000Z']);
  expect(failed).toEqual([expect.objectContaining({ job: 'first' })]);
  await vi.advanceTimersByTimeAsync(24 * 3600_000);
  expect(ran).toHaveLength(2);
  round.stop();
  await vi.advanceTimersByTimeAsync(48 * 3600_000);
  expect(ran).toHaveLength(2);
  vi.useRealTimers();
});
