import { codesOf } from '#shared/domain/reference/codes.ts';
import { codesRemoved, codesTwice, notAmong } from '#shared/domain/reference/problem.ts';
import { defineReferenceKind } from '../define-kind.ts';
import { buildOffices } from '../offices.ts';
import { buildTerritory } from '../territory.ts';

/** Offices with their units, and the city's partners. */
export const officesKind = defineReferenceKind({
  kind: 'offices',
  moves: null,
  shipped: () => buildOffices(buildTerritory()),
  lists: {
    offices: { key: ['code'], isUnique: true, isLasting: true },
    partners: { key: ['code'], isUnique: true, isLasting: true },
  },
  check: (next, city) => [
    ...next.offices.flatMap(({ code, units }, n) => [
      ...codesTwice(`offices.${String(n)}.units`, codesOf(units)),
      ...codesRemoved(
        `offices.${String(n)}.units`,
        codesOf(city.offices.offices.find((office) => office.code === code)?.units ?? []),
        codesOf(units),
      ),
    ]),
    ...notAmong(
      'unknown-arrondissement',
      codesOf(city.territory.arrondissements),
      next.offices.map(({ arrondissement }, n) => [`offices.${String(n)}.arrondissement`, arrondissement]),
    ),
  ],
});
