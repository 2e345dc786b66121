import { describe, expect, it } from 'vitest';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { aRow } from '#test/people/rows.ts';
import { expectationOf, learnLoads, learnTimes } from './learnt.ts';

const reference = buildReferenceData();
const now = '2026-11-24T09:00:00.000Z';
const kind = { office: 'anfa', category: 'ordures-menageres' };
const hourMs = 3_600_000;
const time = workingTimeOf(reference.calendar, kind.office);
/** Received so many days ago, answered after so many working hours. */
const settled = (n: number, hours: number) => {
  const receivedAt = new Date(Date.parse(now) - (60 + n) * 86_400_000).toISOString();
  const answeredAt = time.add(receivedAt, hours * hourMs);
  return aRow({ ...kind, id: `req-${String(n)}`, state: 'closed', receivedAt, answeredAt });
};
const slow = Array.from({ length: 90 }, (_, n) => settled(n, 40 + (n % 20)));

describe('what a desk’s rows say of the past', () => {
  it('is the working time of the office, beside the promise, with a proposal and what citizens are told', () => {
    const [found, ...others] = learnTimes(slow, reference, now);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ ...kind, promise: 16, count: 90, proposal: 64, expectation: 8 });
    expect(found?.median.value).toBeCloseTo(48, 1);
    expect(found?.ninth.low).toBeLessThanOrEqual(found?.ninth.value ?? 0);
    expect(expectationOf(slow, reference, now, kind)).toBe(8);
    expect(expectationOf(slow, reference, now, { ...kind, office: 'maarif' })).toBeNull();
  });

  it('counts what is open as not yet done, and leaves out what merged, moved on, or is of long ago', () => {
    const open = slow.map((row, n) =>
      n % 2 === 0 ? { ...row, answeredAt: null, state: 'in-progress' as const } : row,
    );
    expect(learnTimes(open, reference, now)).toMatchObject([
      { ninth: { value: null, high: null }, proposal: null, expectation: null },
    ]);
    expect(
      learnTimes(
        slow.map((row) => ({ ...row, state: 'merged' as const })),
        reference,
        now,
      ),
    ).toEqual([]);
    expect(
      learnTimes(
        slow.map((row) => ({ ...row, movedTo: 'maarif' })),
        reference,
        now,
      ),
    ).toEqual([]);
    expect(learnTimes(slow, reference, '2029-11-24T09:00:00.000Z')).toEqual([]);
  });

  it('forecasts the load of an office from whole weeks, and nothing of one that climbs', () => {
    const weeks = (countOf: (week: number) => number) =>
      Array.from({ length: 40 }, (_, week) => {
        const receivedAt = new Date(Date.parse(now) - (week + 1) * 7 * 86_400_000).toISOString();
        return Array.from({ length: countOf(week) }, () => aRow({ ...kind, receivedAt }));
      }).flat();
    const [load] = learnLoads(
      weeks((week) => 10 + ((week * 7) % 5)),
      now,
    );
    expect(load?.expected).toBeGreaterThanOrEqual(10);
    expect(load?.expected).toBeLessThanOrEqual(14);
    expect(load?.error).toBeLessThan(load?.naiveError ?? 0);
    expect(
      learnLoads(
        weeks((week) => 5 * (40 - week)),
        now,
      ),
    ).toEqual([]);
  });
});
