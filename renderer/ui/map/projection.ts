import type { Point } from '#shared/documents/place.ts';
import type { Arrondissement } from '#shared/documents/reference-data.ts';

/** A flat view of a small territory: WGS 84 degrees to drawing units and back, north up. */
export interface Projection {
  /** Drawing units. */
  width: number;
  height: number;
  draw: (point: Point) => { x: number; y: number };
  locate: (x: number, y: number) => Point;
  /** SVG path data of an arrondissement's polygons. */
  path: (arrondissement: Arrondissement) => string;
}

const everyPoint = (territory: readonly Arrondissement[]) =>
  territory.flatMap((part) => part.polygons.flat(2).map(([lon, lat]) => ({ lon, lat })));

/** Fits the territory into `width` drawing units with a margin. One degree of longitude shrinks with the latitude. */
export const projectionOf = (
  territory: readonly Arrondissement[],
  width: number,
  margin: number,
): Projection => {
  const points = everyPoint(territory);
  const west = Math.min(...points.map((point) => point.lon));
  const east = Math.max(...points.map((point) => point.lon));
  const south = Math.min(...points.map((point) => point.lat));
  const north = Math.max(...points.map((point) => point.lat));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / ((east - west) * shrink);
  const draw = ({ lon, lat }: Point) => ({
    x: margin + (lon - west) * shrink * scale,
    y: margin + (north - lat) * scale,
  });
  const round = (value: number) => Math.round(value * 10) / 10;
  const ring = (corners: readonly (readonly [number, number])[]) =>
    `M${corners
      .map(([lon, lat]) => draw({ lon, lat }))
      .map(({ x, y }) => `${round(x)} ${round(y)}`)
      .join('L')}Z`;
  return {
    width,
    height: 2 * margin + (north - south) * scale,
    draw,
    locate: (x, y) => ({
      lon: Math.round((west + (x - margin) / (shrink * scale)) * 1e6) / 1e6,
      lat: Math.round((north - (y - margin) / scale) * 1e6) / 1e6,
    }),
    path: (part) => part.polygons.map((polygon) => polygon.map(ring).join('')).join(''),
  };
};

/** Where a name is best written: the middle of the largest polygon's box. */
export const labelPoint = (part: Arrondissement): Point => {
  const rings = part.polygons.flatMap((polygon) => polygon.slice(0, 1));
  const largest = rings.reduce((best, ring) => (ring.length > best.length ? ring : best), rings[0] ?? []);
  const lons = largest.map(([lon]) => lon);
  const lats = largest.map(([, lat]) => lat);
  return {
    lon: (Math.min(...lons) + Math.max(...lons)) / 2,
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
  };
};
