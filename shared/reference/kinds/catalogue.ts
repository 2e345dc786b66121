import type { Catalogue } from '#shared/documents/reference-data.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { codesOf } from '#shared/domain/reference/codes.ts';
import { notAmong } from '#shared/domain/reference/problem.ts';
import { buildCatalogue } from '../catalogue.ts';
import { defineReferenceKind } from '../define-kind.ts';

/**
 * A target that differs from the stored one joins those before it. It applies from the day given with it, and without one from the
 * day it is written: what was promised under another stands.
 */
const withTargets = (next: Catalogue, before: Catalogue, at: string): Catalogue => ({
  ...next,
  categories: next.categories.map((category) => {
    const known = before.categories.find(({ code }) => code === category.code);
    if (!known) return { ...category, appliesFrom: null, movesLate: false, changedAt: null, earlier: [] };
    const { targetHours, appliesFrom, movesLate, changedAt, earlier } = known;
    if (category.targetHours === targetHours) return { ...category, changedAt, earlier };
    const isGiven = category.appliesFrom !== null && category.appliesFrom !== appliesFrom;
    return {
      ...category,
      appliesFrom: isGiven ? category.appliesFrom : localDay(at),
      changedAt: at,
      earlier: [...earlier, { targetHours, appliesFrom, movesLate, changedAt }],
    };
  }),
});

/** What requests are about, in how long, and who handles it. */
export const catalogueKind = defineReferenceKind({
  kind: 'catalogue',
  moves: 'due-dates',
  shipped: buildCatalogue,
  lists: {
    domains: { key: ['code'], isUnique: true, isLasting: true },
    categories: { key: ['code'], isUnique: true, isLasting: true, written: ['earlier', 'changedAt'] },
  },
  stamped: withTargets,
  check: (next, city) => {
    const of = (field: 'domain' | 'unit' | 'partner') =>
      next.categories.map((category, n) => [`categories.${String(n)}.${field}`, category[field]] as const);
    return [
      ...notAmong('unknown-domain', codesOf(next.domains), of('domain')),
      ...notAmong('unknown-unit', codesOf(city.offices.offices.flatMap(({ units }) => units)), of('unit')),
      ...notAmong('unknown-partner', codesOf(city.offices.partners), of('partner')),
    ];
  },
});
