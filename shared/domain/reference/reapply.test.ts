import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceKinds } from '#shared/reference/kinds.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { isSame } from './entries.ts';
import { reapply } from './reapply.ts';

const { catalogue } = buildReferenceData();
const { lists } = referenceKinds.catalogue;

interface Entry {
  code: string;
  hours: number;
}
const entries = fc.uniqueArray(
  fc.record({ code: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), hours: fc.integer({ min: 1, max: 4 }) }),
  { selector: ({ code }) => code },
);
const of = (categories: readonly Entry[]) => ({ share: 1, categories });
const merged = (base: Entry[], mine: Entry[], theirs: Entry[]) =>
  reapply(of(base), of(mine), of(theirs), lists).categories;

describe('my changes made anew on somebody else’s', () => {
  it('are mine alone when nobody changed anything, theirs when I did not', () => {
    fc.assert(
      fc.property(entries, entries, (base, other) => {
        expect(merged(base, other, base)).toEqual(other);
        expect(merged(base, base, other)).toEqual(other);
      }),
    );
  });

  it('keep what either of us added, and what I wrote last', () => {
    fc.assert(
      fc.property(entries, entries, entries, (base, mine, theirs) => {
        const result = merged(base, mine, theirs);
        const has = (code: string) => result.some((entry) => entry.code === code);
        for (const { code } of [...mine, ...theirs])
          if (!base.some((entry) => entry.code === code)) expect(has(code)).toBe(true);
        for (const entry of mine)
          if (
            !isSame(
              entry,
              base.find(({ code }) => code === entry.code),
            )
          )
            expect(result).toContainEqual(entry);
        expect(new Set(result.map(({ code }) => code)).size).toBe(result.length);
      }),
    );
  });

  it('go field by field: one of us names a category, the other gives it another target', () => {
    const [first, ...others] = catalogue.categories;
    if (!first) throw new Error('empty');
    const mine = { ...catalogue, categories: [{ ...first, targetHours: 40 }, ...others] };
    const theirs = {
      ...catalogue,
      categories: [{ ...first, name: { fr: 'Autre', ar: 'آخر' } }, ...others],
    };
    expect(reapply(catalogue, mine, theirs, lists)).toEqual({
      ...catalogue,
      categories: [{ ...first, targetHours: 40, name: { fr: 'Autre', ar: 'آخر' } }, ...others],
    });
  });
});
