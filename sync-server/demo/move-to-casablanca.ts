import type { Point } from '#shared/documents/place.ts';
import type { Arrondissement, Territory } from '#shared/documents/reference-data.ts';
import { contains } from '#shared/domain/routing/geometry.ts';
import { chance } from './chance.ts';

/** Where the reports of the sample lie in Paris (their bounding box, rounded outwards), and where Casablanca lies. Degrees. */
const paris = { west: 2.24, east: 2.464, south: 48.816, north: 48.902 };
const casablanca = { west: -7.7512, east: -7.4574, south: 33.4933, north: 33.6409 };

/** Paris's arrondissements 1 to 20 and the one of Casablanca that takes their reports when the map puts them into the sea or a neighbour. */
const counterparts = [
  'sidi-belyout',
  'sidi-belyout',
  'mers-sultan',
  'al-fida',
  'maarif',
  'maarif',
  'anfa',
  'anfa',
  'sidi-belyout',
  'hay-mohammadi',
  'ain-sebaa',
  'moulay-rachid',
  'sidi-othmane',
  'ain-chock',
  'hay-hassani',
  'anfa',
  'maarif',
  'sidi-bernoussi',
  'essoukhour-assawda',
  'sidi-moumen',
] as const;

const affine = ({ lon, lat }: Point): Point => ({
  lon:
    casablanca.west + ((lon - paris.west) / (paris.east - paris.west)) * (casablanca.east - casablanca.west),
  lat:
    casablanca.south +
    ((lat - paris.south) / (paris.north - paris.south)) * (casablanca.north - casablanca.south),
});

const rounded = ({ lon, lat }: Point): Point => ({
  lon: Math.round(lon * 1e6) / 1e6,
  lat: Math.round(lat * 1e6) / 1e6,
});

const boxOf = (area: Arrondissement) => {
  const corners = area.polygons.flatMap((rings) => rings.flat());
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return {
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
};

const tries = 200;

/** A point inside an arrondissement that depends on `seed` alone. @throws RangeError when none is found (a degenerate polygon) */
const pointInside = (area: Arrondissement, seed: string): Point => {
  const box = boxOf(area);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const point = rounded({
      lon: box.west + chance(seed, 'lon', attempt) * (box.east - box.west),
      lat: box.south + chance(seed, 'lat', attempt) * (box.north - box.south),
    });
    if (contains(area, point)) return point;
  }
  throw new RangeError(`No point found inside ${area.code}.`);
};

/** A place in Casablanca for a report of Paris. */
export interface MovedPlace {
  point: Point;
  arrondissement: string;
  /** Whether the map alone put it there; otherwise the arrondissement's counterpart took it. */
  byMap: boolean;
}

/**
 * Moves a report of Paris onto Casablanca: the bounding boxes laid over each other (an affine map); where that falls outside
 * every arrondissement, a point of the counterpart chosen by the report's id. Null: no such arrondissement of Paris.
 */
export const moveToCasablanca = (
  report: { id: string; point: Point; parisArrondissement: number },
  territory: Territory,
): MovedPlace | null => {
  const point = rounded(affine(report.point));
  const hit = territory.arrondissements.find((area) => contains(area, point));
  if (hit) return { point, arrondissement: hit.code, byMap: true };
  const code = counterparts[report.parisArrondissement - 1];
  const area = territory.arrondissements.find((candidate) => candidate.code === code);
  return area === undefined
    ? null
    : { point: pointInside(area, report.id), arrondissement: area.code, byMap: false };
};
