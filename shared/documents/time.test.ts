import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, instant } from './time.ts';

/** What the language itself takes for the same instant, written the same way. */
const isRoundTrip = (text: string): boolean =>
  text >= '2000' && text < '2100' && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
const dayText = fc
  .tuple(fc.integer({ min: 1990, max: 2110 }), two(13), two(32))
  .map(([year, month, ofMonth]) => `${String(year)}-${month}-${ofMonth}`);

it('an instant is what Date writes back unchanged, in this century', () => {
  const text = fc
    .tuple(dayText, two(24), two(60), two(60), fc.integer({ min: 0, max: 999 }))
    .map(([on, h, m, s, ms]) => `${on}T${h}:${m}:${s}.${String(ms).padStart(3, '0')}Z`);
  fc.assert(
    fc.property(text, (written) => {
      expect(instant.safeParse(written).success).toBe(isRoundTrip(written));
    }),
    { numRuns: 2000 },
  );
});
it('a day is a day that there is', () => {
  fc.assert(
    fc.property(dayText, (written) => {
      expect(day.safeParse(written).success).toBe(isRoundTrip(`${written}T00:00:00.000Z`));
    }),
    { numRuns: 2000 },
  );
});
it('anything else is neither', () => {
  for (const text of ['', '2026-11-24', '2026-11-24T10:15:00Z', '2026-11-24T10:15:00.000+01:00', 'demain'])
    expect(instant.safeParse(text).success).toBe(false);
  for (const text of ['', '24/11/2026', '2026-11-24T00:00:00.000Z', '2026-2-3', '2026-02-30'])
    expect(day.safeParse(text).success).toBe(false);
});
