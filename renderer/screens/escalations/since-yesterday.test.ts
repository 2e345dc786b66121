import { describe, expect, it } from 'vitest';
import { sinceYesterday } from './since-yesterday.ts';

describe('since yesterday', () => {
  it.each([
    ['2026-11-24T09:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    // Half past midnight in Casablanca is already the next day.
    ['2026-11-24T23:30:00.000Z', '2026-11-23T23:00:00.000Z'],
    // During Ramadan legal time is that of Greenwich.
    ['2026-02-25T09:00:00.000Z', '2026-02-24T00:00:00.000Z'],
  ])('at %s', (now, since) => {
    expect(sinceYesterday(now)).toBe(since);
  });
});
