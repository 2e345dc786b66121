/** A place on an image. */
export interface ImagePoint {
  x: number;
  y: number;
}

/** Four corners, clockwise from the top left. */
export type Quad = readonly [ImagePoint, ImagePoint, ImagePoint, ImagePoint];

export const distance = (a: ImagePoint, b: ImagePoint): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Sides of a quad, clockwise from the upper one. */
export const sidesOf = ([a, b, c, d]: Quad): [number, number, number, number] => [
  distance(a, b),
  distance(b, c),
  distance(c, d),
  distance(d, a),
];

/** Size in square pixels (shoelace formula). */
export const quadArea = (quad: Quad): number =>
  Math.abs(
    quad.reduce((sum, { x, y }, at) => {
      const next = quad[(at + 1) % 4] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0),
  ) / 2;

/** Degrees between the two sides at each corner; those of a rectangle are 90. */
export const anglesOf = (quad: Quad): number[] =>
  quad.map((corner, at) => {
    const [before, after] = [quad[(at + 3) % 4] ?? corner, quad[(at + 1) % 4] ?? corner];
    const cross = (after.x - corner.x) * (before.y - corner.y) - (after.y - corner.y) * (before.x - corner.x);
    const dot = (after.x - corner.x) * (before.x - corner.x) + (after.y - corner.y) * (before.y - corner.y);
    return (Math.atan2(cross, dot) * 180) / Math.PI;
  });

/** Where two lines cross, each given by two of its points; null for parallel ones. */
export const crossing = (
  [a, b]: readonly [ImagePoint, ImagePoint],
  [c, d]: readonly [ImagePoint, ImagePoint],
): ImagePoint | null => {
  const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const cross = rx * sy - ry * sx;
  if (Math.abs(cross) < 1e-9) return null;
  const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / cross;
  return { x: a.x + t * rx, y: a.y + t * ry };
};

/** All corners `times` further from the top left of the image. */
export const scaledQuad = ([a, b, c, d]: Quad, across: number, down: number): Quad => {
  const of = ({ x, y }: ImagePoint): ImagePoint => ({ x: x * across, y: y * down });
  return [of(a), of(b), of(c), of(d)];
};
