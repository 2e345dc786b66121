import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReference, makeReference } from '../register/reference.ts';
import { lookAlikes } from './look-alikes.ts';
import { mendReference } from './mend-reference.ts';

const references = fc
  .record({
    desk: fc.constantFrom('AA', 'A7', 'B8S', 'ZGQ', 'IM'),
    year: fc.integer({ min: 2024, max: 2040 }),
    sequence: fc.integer({ min: 1, max: 999_999 }),
  })
  .map(({ desk, year, sequence }) => makeReference(desk, year, sequence));

describe('a reference read from paper', () => {
  it('is itself when read right, whatever stands between its groups', () => {
    fc.assert(
      fc.property(references, fc.constantFrom('-', ' ', '–', '', ' - '), (reference, between) => {
        expect(mendReference(reference.replace(/-/g, between))).toEqual({ reference, mended: false });
      }),
    );
  });
  it('with one character taken for another is a valid reference one character away, or none', () => {
    let mended = 0;
    fc.assert(
      fc.property(references, fc.nat(), fc.nat(), (reference, place, which) => {
        const plain = reference.replace(/-/g, '');
        const at = place % plain.length;
        const others = lookAlikes(plain[at] ?? '');
        const other = others[which % Math.max(1, others.length)];
        if (other === undefined) return;
        const read = plain.slice(0, at) + other + plain.slice(at + 1);
        const found = mendReference(read);
        if (found === null) return;
        mended += 1;
        // The check character refuses every single substitution, so what was read is never believed as it is.
        expect(found.mended).toBe(true);
        expect(isReference(found.reference)).toBe(true);
        const differing = [...found.reference.replace(/-/g, '')].filter((one, n) => one !== read[n]);
        expect(differing.length).toBe(1);
      }),
      { numRuns: 500 },
    );
    expect(mended).toBeGreaterThan(20);
  });
  it('comes back when zero was read as O', () => {
    const reference = makeReference('A7', 2026, 123);
    expect(mendReference(reference.replace('000123', '0O0123'))).toEqual({ reference, mended: true });
  });
  it.each(['', 'A7-26', 'A7-26-000123-', 'bonjour à tous', 'A7-26-000123-KK'])('%j is none', (text) =>
    expect(mendReference(text)).toBeNull(),
  );
  it('is not guessed when two readings fit', () => {
    const ambiguous = Array.from({ length: 4000 }, (_, n) => makeReference('A7', 2026, n + 1)).flatMap(
      (reference) => {
        const plain = reference.replace(/-/g, '');
        return [...plain].flatMap((character, at) =>
          lookAlikes(character).map((other) => plain.slice(0, at) + other + plain.slice(at + 1)),
        );
      },
    );
    const readings = ambiguous.map(mendReference);
    expect(readings.some((one) => one === null)).toBe(true);
    expect(readings.some((one) => one?.mended === true)).toBe(true);
  });
});
