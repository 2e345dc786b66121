import type { Point } from '#shared/documents/place.ts';
import type { Arrondissement } from '#shared/documents/reference-data.ts';

type Ring = readonly (readonly [number, number])[];
/** Metres of a degree of latitude, and of longitude at the equator. */
export const metresPerDegree = 111_320;

const insideRing = (ring: Ring, { lon, lat }: Point): boolean => {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const a = ring[i];
    const b = ring[j];
    if (a && b && a[1] > lat !== b[1] > lat && lon < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside;
  }
  return inside;
};

/** True inside a polygon of the arrondissement and in none of its holes (even-odd over the rings). */
export const contains = (area: Arrondissement, point: Point): boolean =>
  area.polygons.some((rings) => rings.reduce((inside, ring) => inside !== insideRing(ring, point), false));

const metresToSegment = (
  point: Point,
  a: readonly [number, number],
  b: readonly [number, number],
): number => {
  const kx = metresPerDegree * Math.cos((point.lat * Math.PI) / 180);
  const ax = (a[0] - point.lon) * kx;
  const ay = (a[1] - point.lat) * metresPerDegree;
  const dx = (b[0] - a[0]) * kx;
  const dy = (b[1] - a[1]) * metresPerDegree;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + t * dx, ay + t * dy);
};

/** Metres from a point to the border of an arrondissement (flat earth, fine within a city). */
export const metresToBorder = (area: Arrondissement, point: Point): number => {
  let best = Infinity;
  for (const rings of area.polygons)
    for (const ring of rings)
      for (let i = 1; i < ring.length; i += 1) {
        const a = ring[i - 1];
        const b = ring[i];
        if (a && b) best = Math.min(best, metresToSegment(point, a, b));
      }
  return best;
};

/** Metres between two points (equirectangular, fine within a city). */
export const metresBetween = (a: Point, b: Point): number =>
  Math.hypot(
    (a.lon - b.lon) * metresPerDegree * Math.cos((a.lat * Math.PI) / 180),
    (a.lat - b.lat) * metresPerDegree,
  );
