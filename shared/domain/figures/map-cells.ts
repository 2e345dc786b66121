import type { Point } from '#shared/documents/place.ts';
import type { MapCell } from './narrowing.ts';

/** Column and row of a point among the web tiles of a zoom level (spherical Mercator). */
export const tileOf = ({ lat, lon }: Point, zoom: number): { x: number; y: number } => {
  const sine = Math.sin((lat * Math.PI) / 180);
  const side = 2 ** zoom;
  return {
    x: Math.floor(((lon + 180) / 360) * side),
    y: Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side),
  };
};

export const cellOf = (point: Point, zoom: number): MapCell => {
  const { x, y } = tileOf(point, zoom);
  return `${zoom}/${x}/${y}`;
};

/** Side of a cell at Casablanca's latitude, in metres. */
export const cellMetres = (zoom: number): number =>
  (40_075_017 * Math.cos((33.57 * Math.PI) / 180)) / 2 ** zoom;
