import sharp from 'sharp';
import { chances } from '#test/people/chances.ts';

interface Point {
  x: number;
  y: number;
}

/** The table a letter lies on when somebody photographs it. */
export type TableTop = 'dark' | 'wood' | 'light' | 'none';

/** How somebody holds the telephone: corners of the sheet on the picture (shares of its width and height, clockwise from the top left). */
export interface Photograph {
  corners: readonly [Point, Point, Point, Point];
  table: TableTop;
  /** Light falling off across the picture, 0 to 1. */
  shade?: number;
  noise?: number;
}

const at = (x: number, y: number): Point => ({ x, y });
/** Held askew, from below, from the side; the last so near that the sheet's edges are outside. */
export const photographs: readonly Photograph[] = [
  { corners: [at(0.14, 0.1), at(0.88, 0.13), at(0.93, 0.93), at(0.07, 0.9)], table: 'dark', shade: 0.3 },
  { corners: [at(0.09, 0.12), at(0.9, 0.07), at(0.86, 0.95), at(0.15, 0.9)], table: 'wood', shade: 0.4 },
  { corners: [at(0.1, 0.06), at(0.92, 0.1), at(0.87, 0.94), at(0.06, 0.95)], table: 'light', shade: 0.2 },
  {
    corners: [at(-0.03, -0.04), at(1.02, -0.02), at(1.06, 1.03), at(-0.07, 1.02)],
    table: 'none',
    shade: 0.3,
  },
];

/** Heckbert's closed form (1989): the projective map from the unit square to a quadrilateral. */
const squareTo = ([p0, p1, p2, p3]: Photograph['corners'], width: number, height: number) => {
  const [x0, x1, x2, x3] = [p0, p1, p2, p3].map(({ x }) => x * width) as [number, number, number, number];
  const [y0, y1, y2, y3] = [p0, p1, p2, p3].map(({ y }) => y * height) as [number, number, number, number];
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const [dx1, dx2, dy1, dy2] = [x1 - x2, x3 - x2, y1 - y2, y3 - y2];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h] as const;
};

const tableAt = (table: TableTop, x: number, y: number, chance: () => number): number => {
  switch (table) {
    case 'dark':
      return 45 + 12 * chance();
    case 'wood':
      return 95 + 22 * Math.sin(y / 37 + 2 * Math.sin(x / 260)) + 14 * Math.sin(y / 7) + 16 * chance();
    case 'light':
      return 172 + 10 * chance();
    case 'none':
      return 60;
  }
};

/** Photographs a drawn sheet with a telephone of twelve megapixels, held upright: a JPEG that says no true resolution. */
export const photograph = async (
  sheet: Buffer,
  { corners, table, shade = 0, noise = 6 }: Photograph,
): Promise<Buffer> => {
  const [width, height] = [3024, 4032];
  const { data: paper, info } = await sharp(sheet)
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [a, b, c, d, e, f, g, h] = squareTo(corners, width, height);
  // The adjugate undoes the map up to a factor, which the division takes away.
  const [i, j, k] = [e - f * h, c * h - b, b * f - c * e];
  const [l, m, n] = [f * g - d, a - c * g, c * d - a * f];
  const [o, p, q] = [d * h - e * g, b * g - a * h, a * e - b * d];
  const chance = chances(7);
  const paperAt = (u: number, v: number): number => {
    const [px, py] = [u * (info.width - 1), v * (info.height - 1)];
    const [cx, cy] = [Math.floor(px), Math.floor(py)];
    const [fx, fy] = [px - cx, py - cy];
    const of = (row: number, column: number) => paper[row * info.width + column] ?? 255;
    return (
      (of(cy, cx) * (1 - fx) + of(cy, cx + 1) * fx) * (1 - fy) +
      (of(cy + 1, cx) * (1 - fx) + of(cy + 1, cx + 1) * fx) * fy
    );
  };
  const out = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const w = o * x + p * y + q;
      const u = (i * x + j * y + k) / w;
      const v = (l * x + m * y + n) / w;
      const light = 1 - shade * (0.6 * (x / width) + 0.4 * (y / height));
      const onSheet = u >= 0 && u < 1 && v >= 0 && v < 1;
      const value = onSheet ? 22 + 0.86 * paperAt(u, v) : tableAt(table, x, y, chance);
      const grain = (chance() + chance() + chance() - 1.5) * 2 * noise;
      const spot = (y * width + x) * 3;
      for (const [channel, tint] of [1, 0.98, 0.93].entries())
        out[spot + channel] = Math.max(0, Math.min(255, value * light * tint + grain));
    }
  return sharp(out, { raw: { width, height, channels: 3 } })
    .blur(0.8)
    .withDensity(72)
    .jpeg({ quality: 82 })
    .toBuffer();
};
