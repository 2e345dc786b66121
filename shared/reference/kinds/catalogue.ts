import { codesOf } from '#shared/domain/reference/codes.ts';
import { notAmong } from '#shared/domain/reference/problem.ts';
import { buildCatalogue } from '../catalogue.ts';
import { defineReferenceKind } from '../define-kind.ts';

/** What requests are about, in how long, and who handles it. */
export const catalogueKind = defineReferenceKind({
  kind: 'catalogue',
  moves: 'due-dates',
  shipped: buildCatalogue,
  lists: {
    domains: { key: ['code'], isUnique: true, isLasting: true },
    categories: { key: ['code'], isUnique: true, isLasting: true },
  },
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
