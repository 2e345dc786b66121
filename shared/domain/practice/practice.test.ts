import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, shareInterval } from './binomial.ts';
import { effectOf } from './effect.ts';
import { withoutFalseDiscoveries } from './false-discoveries.ts';
import { type Occurrence, recurringCauses } from './recurring-causes.ts';
import { metresBetween } from '../routing/geometry.ts';
import { spotsOf } from './spots.ts';

const periods = {
  since: '2026-01-01T00:00:00.000Z',
  from: '2026-10-01T00:00:00.000Z',
  to: '2026-11-01T00:00:00.000Z',
};
/** A stream of chance that is the same each time. */
const chance = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};
/** A city without anything special: requests spread evenly over places and days. */
const calmCity = (count: number, seed: number): Occurrence[] => {
  const next = chance(seed);
  return Array.from({ length: count }, (_, n) => ({
    id: `req-${String(n).padStart(8, '0')}`,
    category: ['depot-sauvage', 'gravats'][Math.floor(next() * 2)] ?? '',
    arrondissement: ['anfa', 'maarif', 'sidi-belyout'][Math.floor(next() * 3)] ?? null,
    point: { lon: -7.65 + next() * 0.08, lat: 33.55 + next() * 0.06 },
    receivedAt: new Date(Date.parse(periods.since) + next() * 304 * 86_400_000).toISOString(),
  }));
};
const corner = { lon: -7.61, lat: 33.58 };
const burst = (count: number): Occurrence[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `req-corner-${String(n)}`,
    category: 'depot-sauvage',
    arrondissement: 'anfa',
    point: { lon: corner.lon + n * 1e-5, lat: corner.lat },
    receivedAt: `2026-10-${String((n % 28) + 1).padStart(2, '0')}T10:00:00.000Z`,
  }));

describe('the binomial tail', () => {
  it('agrees with tables', () => {
    // R: pbinom(7, 20, 0.25, lower.tail = FALSE); pbinom(59, 100, 0.5, lower.tail = FALSE)
    expect(atLeast(20, 8, 0.25)).toBeCloseTo(0.1018119, 6);
    expect(atLeast(100, 60, 0.5)).toBeCloseTo(0.028444, 6);
    // R: binom.test(7, 20)$conf.int
    expect(shareInterval(20, 7).low).toBeCloseTo(0.1539092, 5);
    expect(shareInterval(20, 7).high).toBeCloseTo(0.5921885, 5);
  });
  it('falls with the count and grows with the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(200),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, k, p) => {
          expect(atLeast(n, k, p)).toBeGreaterThanOrEqual(atLeast(n, k + 1, p));
          expect(atLeast(n, k, Math.min(1, p + 0.01))).toBeGreaterThanOrEqual(atLeast(n, k, p) - 1e-12);
        },
      ),
    );
  });
});

describe('what is told as recurring', () => {
  it('is a corner that is always bad, though it is no worse than before', () => {
    const always = Array.from({ length: 100 }, (_, n): Occurrence => ({
      id: `req-always-${String(n)}`,
      category: 'gravats',
      arrondissement: 'maarif',
      point: { lon: corner.lon, lat: corner.lat + n * 5e-6 },
      receivedAt: new Date(Date.parse(periods.since) + n * 3.03 * 86_400_000).toISOString(),
    }));
    const found = recurringCauses([...calmCity(3000, 2), ...always], periods);
    expect(found.map(({ place }) => place)).toMatchObject([{ kind: 'spot', arrondissement: 'maarif' }]);
  });
  it('is an arrondissement with more than its past while the city stays as it was', () => {
    const wave = calmCity(400, 9).map((one, n) => ({
      ...one,
      id: `req-wave-${String(n)}`,
      category: 'depot-sauvage',
      arrondissement: 'anfa',
      receivedAt: `2026-10-${String((n % 28) + 1).padStart(2, '0')}T10:00:00.000Z`,
    }));
    const [first] = recurringCauses([...calmCity(3000, 1), ...wave.slice(0, 60)], periods);
    expect(first).toMatchObject({ place: { kind: 'arrondissement', arrondissement: 'anfa' } });
  });
  it('is a corner where rubbish piles up this month, with its requests', () => {
    const [cause] = recurringCauses([...calmCity(3000, 1), ...burst(12)], periods);
    expect(cause).toMatchObject({
      category: 'depot-sauvage',
      place: { kind: 'spot', arrondissement: 'anfa' },
    });
    expect(cause?.ids.filter((id) => id.startsWith('req-corner'))).toHaveLength(12);
    expect(cause?.low).toBeGreaterThan(1);
  });
  it('is nothing where nothing is special, in 19 of 20 cities or more', () => {
    const alarms = Array.from(
      { length: 40 },
      (_, seed) => recurringCauses(calmCity(1500, seed + 7), periods).length,
    );
    expect(alarms.filter((count) => count > 0).length).toBeLessThanOrEqual(2);
  });
  it('is not what all the city has more of: a wave everywhere is no place’s cause', () => {
    const wave = calmCity(6000, 3).filter(({ receivedAt }, n) => receivedAt >= periods.from || n % 4 === 0);
    expect(recurringCauses(wave, periods).filter(({ place }) => place.kind === 'arrondissement')).toEqual([]);
  });
});

describe('spots', () => {
  it('hold all that lie within them and leave nothing out, in whatever order things come', () => {
    const point = fc.record({
      lon: fc.double({ min: -7.62, max: -7.6, noNaN: true }),
      lat: fc.double({ min: 33.57, max: 33.59, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const things = points.map((at) => ({ point: at }));
        const spots = spotsOf(things, 100);
        expect(new Set(spots.flatMap((spot) => spot.things)).size).toBe(things.length);
        for (const { centre, things: members } of spots)
          expect(members).toHaveLength(
            things.filter(({ point: at }) => metresBetween(centre, at) <= 100).length,
          );
        const summary = (of: typeof spots) => of.map(({ centre, things: { length } }) => [centre, length]);
        expect(summary(spotsOf(things.toReversed(), 100))).toEqual(summary(spots));
      }),
    );
  });
});

describe('before and after', () => {
  it('sees a place that halved while the rest stayed, and how sure that is', () => {
    const effect = effectOf({ before: 60, after: 25, elsewhereBefore: 900, elsewhereAfter: 880 });
    expect(effect).toMatchObject({ verdict: 'fewer' });
    expect(effect.ratio).toBeCloseTo(0.431, 2);
    expect(effect.high).toBeLessThan(1);
  });
  it('does not praise an action for what went down everywhere', () => {
    expect(effectOf({ before: 60, after: 30, elsewhereBefore: 900, elsewhereAfter: 450 }).verdict).toBe(
      'unclear',
    );
  });
  it('says when there is too little to say anything', () => {
    expect(effectOf({ before: 3, after: 0, elsewhereBefore: 900, elsewhereAfter: 900 }).verdict).toBe(
      'too-few',
    );
  });
  it('covers the truth about as often as it claims', () => {
    const next = chance(5);
    const drawn = (n: number, p: number) =>
      Array.from({ length: n }, () => next()).filter((x) => x < p).length;
    const covered = Array.from({ length: 300 }, () => {
      const effect = effectOf({
        before: drawn(400, 0.1),
        after: drawn(400, 0.05),
        elsewhereBefore: drawn(2000, 0.3),
        elsewhereAfter: drawn(2000, 0.3),
      });
      return effect.low <= 0.5 && 0.5 <= effect.high;
    }).filter(Boolean).length;
    expect(covered / 300).toBeGreaterThan(0.92);
  });
});

it('false discoveries are held down: of chance alone almost nothing is told', () => {
  const findings = Array.from({ length: 100 }, (_, n) => ({ pValue: (n + 1) / 100 }));
  expect(withoutFalseDiscoveries(findings, 0.05)).toEqual([]);
  expect(withoutFalseDiscoveries([{ pValue: 1e-6 }, ...findings], 0.05)).toEqual([{ pValue: 1e-6 }]);
});
