import type { Point } from '#shared/documents/place.ts';

/** A grid over the map: `fine` squares are about 280 m high, `coarse` ones 5.5 km. */
export const squareSizes = { fine: 0.0025, coarse: 0.05 } as const;
export type SquareSize = keyof typeof squareSizes;

const metresPerDegree = 111_320;
const nameOf = (column: number, row: number): string => `${String(column)},${String(row)}`;

/** The square a point lies in. */
export const squareOf = ({ lon, lat }: Point, size: SquareSize): string =>
  nameOf(Math.floor(lon / squareSizes[size]), Math.floor(lat / squareSizes[size]));

/** All squares that a circle touches (some that it only nearly does). A radius of at most a square's height gives nine or fewer. */
export const squaresAround = ({ lon, lat }: Point, metres: number, size: SquareSize): string[] => {
  const step = squareSizes[size];
  const high = metres / metresPerDegree;
  const wide = high / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const names: string[] = [];
  for (let column = Math.floor((lon - wide) / step); column <= Math.floor((lon + wide) / step); column += 1)
    for (let row = Math.floor((lat - high) / step); row <= Math.floor((lat + high) / step); row += 1)
      names.push(nameOf(column, row));
  return names;
};
