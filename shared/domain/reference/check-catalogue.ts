import type { Catalogue, Offices, ReferenceData } from '#shared/documents/reference-data.ts';
import { codesRemoved, codesTwice, notAmong, type ReferenceProblem } from './problem.ts';

const codes = (entries: readonly { code: string }[]): ReadonlySet<string> =>
  new Set(entries.map(({ code }) => code));

/** A catalogue beside the city it is for. */
export const checkCatalogue = (next: Catalogue, now: ReferenceData): ReferenceProblem[] => {
  const of = (field: 'domain' | 'unit' | 'partner') =>
    next.categories.map((category, n) => [`categories.${String(n)}.${field}`, category[field]] as const);
  return [
    ...codesTwice('domains', next.domains),
    ...codesTwice('categories', next.categories),
    ...codesRemoved('domains', now.catalogue.domains, next.domains),
    ...codesRemoved('categories', now.catalogue.categories, next.categories),
    ...notAmong('unknown-domain', codes(next.domains), of('domain')),
    ...notAmong('unknown-unit', codes(now.offices.offices.flatMap(({ units }) => units)), of('unit')),
    ...notAmong('unknown-partner', codes(now.offices.partners), of('partner')),
  ];
};

/** Offices and partners beside the city they are of. */
export const checkOffices = (next: Offices, now: ReferenceData): ReferenceProblem[] => [
  ...codesTwice('offices', next.offices),
  ...codesTwice('partners', next.partners),
  ...next.offices.flatMap(({ units }, n) => codesTwice(`offices.${String(n)}.units`, units)),
  ...codesRemoved('offices', now.offices.offices, next.offices),
  ...codesRemoved('partners', now.offices.partners, next.partners),
  ...next.offices.flatMap((office, n) =>
    codesRemoved(
      `offices.${String(n)}.units`,
      now.offices.offices.find(({ code }) => code === office.code)?.units ?? [],
      office.units,
    ),
  ),
  ...notAmong(
    'unknown-arrondissement',
    codes(now.territory.arrondissements),
    next.offices.map(({ arrondissement }, n) => [`offices.${String(n)}.arrondissement`, arrondissement]),
  ),
];
