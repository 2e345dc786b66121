import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastLoad, toldWeeks } from './load-forecast.ts';
import { quantileOf } from './quantile.ts';
import { type Course, isBetterThanPromise, settleTimes } from './settle-times.ts';

/** The same numbers at every run. */
const random = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};
const hours = fc.array(fc.double({ min: 0.1, max: 500, noNaN: true }), { minLength: 1, maxLength: 300 });
const dayAfter = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
const courses = (values: readonly (number | null)[], age = 1000): Course[] =>
  values.map((value, n) => ({ receivedAt: dayAfter(n), hours: value, age }));

describe('a quantile', () => {
  it('is one of what was seen, within its interval, and grows with p', () => {
    fc.assert(
      fc.property(hours, (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const [half, ninth] = [quantileOf(sorted, 0.5), quantileOf(sorted, 0.9)];
        for (const found of [half, ninth].filter((one) => one !== null)) {
          expect(sorted).toContain(found.value);
          expect(found.low).toBeLessThanOrEqual(found.value);
          expect(found.high).toBeGreaterThanOrEqual(found.value);
        }
        if (half && ninth) expect(half.value).toBeLessThanOrEqual(ninth.value);
      }),
    );
  });

  it('has no upper bound of so few: five for the median, twenty-nine for the ninth decile', () => {
    const first = (n: number) => Array.from({ length: n }, (_, k) => k + 1);
    expect([quantileOf(first(4), 0.5), quantileOf(first(28), 0.9), quantileOf([], 0.5)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(quantileOf(first(5), 0.5)).toEqual({ value: 3, low: 1, high: 5 });
    expect(quantileOf(first(29), 0.9)?.high).toBe(29);
  });

  it('lies in its interval as often as it says, and not always', () => {
    const next = random(7);
    let inside = 0;
    for (let trial = 0; trial < 1000; trial += 1) {
      const found = quantileOf(
        Array.from({ length: 80 }, next).sort((a, b) => a - b),
        0.9,
      );
      if (found && found.low <= 0.9 && 0.9 <= found.high) inside += 1;
    }
    expect(inside).toBeGreaterThan(880);
    expect(inside).toBeLessThan(985);
  });
});

describe('the time it really takes', () => {
  const next = random(3);
  const slow = Array.from({ length: 120 }, () => 40 + 40 * next());

  it('proposes what nine of ten keep when the promise is not kept, and tells it to citizens', () => {
    const found = settleTimes(courses(slow), 16);
    expect(found?.proposal).toBe(80);
    expect(found?.expectation).toBe(10);
    expect(found?.median.value).toBeGreaterThan(50);
  });

  it('proposes nothing while the promise is about kept, nor of few, nor of those followed too shortly', () => {
    expect(settleTimes(courses(slow), 76)?.proposal).toBeNull();
    expect(settleTimes(courses(slow.slice(0, 29)), 16)).toBeNull();
    expect(settleTimes(courses(slow, 40), 16)).toBeNull();
  });

  it('is not flattered by what is still open', () => {
    const half = slow.map((value, n) => (n % 2 === 0 ? value : null));
    const found = settleTimes(courses(half), 16);
    expect(found).toMatchObject({ proposal: null, expectation: null });
    expect(found?.ninth.value).toBe(Number.POSITIVE_INFINITY);
  });

  it('is silent where the past tells what follows no better than the promise', () => {
    const turned = [...Array.from({ length: 80 }, () => 200), ...Array.from({ length: 40 }, () => 15)];
    expect(isBetterThanPromise(turned, 16)).toBe(false);
    expect(settleTimes(courses(turned), 16)).toMatchObject({ proposal: null, expectation: null });
  });

  it('never tells less than nine of ten needed, however they came', () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 100 }), (values, promise) => {
        const found = settleTimes(courses(values), promise);
        if (found?.expectation === undefined || found.expectation === null) return;
        const kept = values.filter((value) => value <= (found.expectation ?? 0) * 8).length;
        expect(kept / values.length).toBeGreaterThanOrEqual(0.9);
      }),
    );
  });
});

describe('the load of next week', () => {
  it('is the level of a steady past, with its spread', () => {
    const next = random(11);
    const weeks = Array.from({ length: 60 }, () => 90 + Math.round(20 * next()));
    const found = forecastLoad(weeks);
    expect(found?.expected).toBeGreaterThan(93);
    expect(found?.expected).toBeLessThan(107);
    expect(found?.error).toBeLessThan(found?.naiveError ?? 0);
  });

  it('is silent where last week tells as much: a past that climbs, one that is too short, one that stands still', () => {
    expect(forecastLoad(Array.from({ length: 60 }, (_, n) => 10 * n))).toBeNull();
    expect(forecastLoad(Array.from({ length: 19 }, (_, n) => 90 + (n % 7)))).toBeNull();
    expect(forecastLoad(Array.from({ length: 60 }, () => 50))).toBeNull();
  });

  it('tells a week from those before it alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 2, maxLength: 60 }), fc.nat(500), (weeks, other) => {
        const changed = [...weeks.slice(0, -1), other];
        expect(toldWeeks(changed).slice(0, -1)).toEqual(toldWeeks(weeks).slice(0, -1));
      }),
    );
  });

  it('stays between the least and the most that were seen, and its interval around it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 120 }), (weeks) => {
        const level = toldWeeks(weeks).at(-1) ?? 0;
        expect(level).toBeGreaterThanOrEqual(Math.min(...weeks) - 1e-9);
        expect(level).toBeLessThanOrEqual(Math.max(...weeks) + 1e-9);
        const found = forecastLoad(weeks);
        if (!found) return;
        expect(found.low).toBeLessThanOrEqual(found.expected);
        expect(found.high).toBeGreaterThanOrEqual(found.expected);
        expect(found.low).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
