import type { Place, Point } from '#shared/documents/place.ts';
import type { ReferenceData, Territory } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';
import { contains, metresToBorder } from './geometry.ts';
import { servingOffice } from './serving-office.ts';

/** Why a request goes where it goes; sentences under `routing.<code>`. */
export type RoutingReason =
  'by-point' | 'by-near-point' | 'by-stated-arrondissement' | 'by-receiver' | 'central';
export interface Route {
  office: string;
  unit: string | null;
  partner: string | null;
  arrondissement: string | null;
  because: RoutingReason;
}

/** A point outside every polygon belongs to the nearest within this many metres (GPS drift, the shore). */
const nearMetres = 300;
export const centralOffice = 'central';

/** The arrondissement a point lies in or near, null outside the city. */
export const arrondissementAt = (
  territory: Territory,
  point: Point,
): { code: string; near: boolean } | null => {
  const inside = territory.arrondissements.find((area) => contains(area, point));
  if (inside) return { code: inside.code, near: false };
  const nearest = territory.arrondissements
    .map((area) => ({ code: area.code, metres: metresToBorder(area, point) }))
    .reduce((best, next) => (next.metres < best.metres ? next : best), { code: '', metres: Infinity });
  return nearest.metres <= nearMetres ? { code: nearest.code, near: true } : null;
};

/**
 * Which office, unit and partner a request goes to: by its point, else its stated arrondissement, else who received it. In the place of
 * an office that has ended by `today` stands the one that follows it.
 */
export const route = (
  request: { category: string | null; place: Place; receivedBy: string },
  reference: Pick<ReferenceData, 'catalogue' | 'offices' | 'territory'>,
  today: Day,
): Route => {
  const category = reference.catalogue.categories.find((entry) => entry.code === request.category);
  const officeOf = (arrondissement: string) =>
    reference.offices.offices.find((entry) => entry.arrondissement === arrondissement)?.code ?? centralOffice;
  const to = (named: string, arrondissement: string | null, because: RoutingReason): Route => {
    const office = servingOffice(reference.offices, named, today);
    return {
      office,
      unit:
        category &&
        reference.offices.offices
          .find((entry) => entry.code === office)
          ?.units.some((unit) => unit.active && unit.code === category.unit)
          ? category.unit
          : null,
      partner: category?.partner ?? null,
      arrondissement,
      because,
    };
  };
  const { point, arrondissement } = request.place;
  if (point) {
    const at = arrondissementAt(reference.territory, point);
    if (at) return to(officeOf(at.code), at.code, at.near ? 'by-near-point' : 'by-point');
    if (!arrondissement) return to(centralOffice, null, 'central');
  }
  if (arrondissement && reference.territory.arrondissements.some((area) => area.code === arrondissement))
    return to(officeOf(arrondissement), arrondissement, 'by-stated-arrondissement');
  return to(request.receivedBy, null, 'by-receiver');
};
