import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
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

const numbered = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('R1', 'R2', 'R3', 'day-2026-11-18'),
    hours: fc.integer({ min: 1, max: 4 }),
  }),
  { selector: ({ id }) => id },
);

describe('what two added under one number', () => {
  it('are two afterwards: nothing of either is lost, and every number is given once', () => {
    fc.assert(
      fc.property(numbered, numbered, (mine, theirs) => {
        const result = reapply({ rules: [] }, { rules: mine }, { rules: theirs } as never, {
          rules: { key: ['id'] },
        }).rules as typeof mine;
        expect(new Set(result.map(({ id }) => id)).size).toBe(result.length);
        for (const entry of theirs) expect(result).toContainEqual(entry);
        const alike = mine.filter((entry) => theirs.some((other) => isSame(entry, other))).length;
        expect(result).toHaveLength(mine.length + theirs.length - alike);
        for (const { hours } of mine) expect(result.some((entry) => entry.hours === hours)).toBe(true);
      }),
    );
  });

  it('number on as the city does, and dates get a suffix', () => {
    const both = (id: string) =>
      reapply(
        { rules: [{ id: 'R1', hours: 1 }] },
        {
          rules: [
            { id: 'R1', hours: 1 },
            { id, hours: 2 },
          ],
        },
        {
          rules: [
            { id: 'R1', hours: 1 },
            { id, hours: 3 },
          ],
        },
        { rules: { key: ['id'] } },
      ).rules.map((rule) => rule.id);
    expect(both('R2').sort()).toEqual(['R1', 'R2', 'R3']);
    expect(both('day-2026-11-18')).toContain('day-2026-11-18-2');
  });
});

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
