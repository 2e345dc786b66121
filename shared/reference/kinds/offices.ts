import { codesOf } from '#shared/domain/reference/codes.ts';
import type { Offices } from '#shared/documents/reference-data.ts';
import {
  codesRemoved,
  codesTwice,
  notAmong,
  type ReferenceProblem,
} from '#shared/domain/reference/problem.ts';
import { centralOffice } from '#shared/domain/routing/route.ts';
import { defineReferenceKind } from '../define-kind.ts';
import { buildOffices } from '../offices.ts';
import { buildTerritory } from '../territory.ts';

/** An office that ends has one that follows it and goes on; the central bureau takes what is nobody's, and stays. */
const endsOf = ({ offices }: Offices): ReferenceProblem[] =>
  offices.flatMap(({ code, endsOn, successor }, n): ReferenceProblem[] => {
    if (endsOn === null) return [];
    const path = `offices.${String(n)}.successor`;
    const next = offices.find((one) => one.code === successor);
    if (successor === null || successor === code || code === centralOffice)
      return [{ code: 'office-without-successor', path, value: code }];
    if (!next) return [{ code: 'unknown-office', path, value: successor }];
    return next.endsOn === null ? [] : [{ code: 'successor-ends', path, value: successor }];
  });

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
    ...endsOf(next),
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
