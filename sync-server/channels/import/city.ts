import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { arrondissementAt } from '#shared/domain/routing/route.ts';
import type { ImportCity } from './imported-report.ts';

/** The city as shipped, as far as reading a file needs it. Its word is advice: the server judges with its own data. */
export const cityOf = (reference: ReferenceData, now: Date): ImportCity => {
  const categories = new Set(reference.catalogue.categories.map((category) => category.code));
  const arrondissements = new Set(reference.territory.arrondissements.map((area) => area.code));
  return {
    today: localDay(now.toISOString()),
    hasCategory: (code) => categories.has(code),
    hasArrondissement: (code) => arrondissements.has(code),
    contains: (point) => arrondissementAt(reference.territory, point) !== null,
  };
};
