import { sidesOf } from './quad.ts';
import type { ImagePoint, Quad } from './quad.ts';

/** A4's longer side by its shorter one; a sheet whose sides are nearly so is A4 seen at a slant. */
const paperRatio = Math.SQRT2;
const nearly = 0.16;

/** Width and height of the sheet whose corners a picture shows, in pixels of that picture where it is largest. */
export const sheetSize = (sheet: Quad): { width: number; height: number } => {
  const [top, right, bottom, left] = sidesOf(sheet);
  const [width, height] = [Math.max(top, bottom), Math.max(left, right)];
  const [longer, shorter] = [Math.max(width, height), Math.min(width, height)];
  if (Math.abs(longer / shorter / paperRatio - 1) > nearly) return { width, height };
  return height > width ? { width, height: width * paperRatio } : { width: height * paperRatio, height };
};

/** Solves `rows` of linear equations, each its factors and its value, by elimination with pivots. */
const solve = (rows: number[][]): number[] => {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const rest = rows.slice(column);
    const pivot = rest.reduce((a, b) => (Math.abs(b[column] ?? 0) > Math.abs(a[column] ?? 0) ? b : a));
    const place = rows.indexOf(pivot);
    [rows[column], rows[place]] = [pivot, rows[column] ?? pivot];
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let at = column; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  const values = new Array<number>(size).fill(0);
  for (let nth = size - 1; nth >= 0; nth -= 1) {
    const row = rows[nth] ?? [];
    const known = values.reduce((sum, value, at) => (at > nth ? sum + value * (row[at] ?? 0) : sum), 0);
    values[nth] = ((row[size] ?? 0) - known) / (row[nth] ?? 1);
  }
  return values;
};

/**
 * The projective map from a rectangle at the origin to a quad: eight numbers, the ninth being 1 (Hartley and Zisserman, Multiple
 * View Geometry, 2004, § 4.1).
 */
export const mapTo = (sheet: Quad, width: number, height: number): number[] => {
  const corners: ImagePoint[] = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return solve(
    corners.flatMap(({ x, y }, at) => {
      const to = sheet[at] ?? { x: 0, y: 0 };
      return [
        [x, y, 1, 0, 0, 0, -x * to.x, -y * to.x, to.x],
        [0, 0, 0, x, y, 1, -x * to.y, -y * to.y, to.y],
      ];
    }),
  );
};

/**
 * The sheet of a picture seen from straight above, `width` × `height`; each pixel is drawn from the four around its place.
 * @param image one byte or three a pixel, `channels` of them
 */
export const flattenSheet = (
  image: { data: Uint8Array; width: number; height: number },
  channels: 1 | 3,
  sheet: Quad,
  { width, height }: { width: number; height: number },
): { data: Uint8Array; width: number; height: number } => {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0] = mapTo(sheet, width, height);
  const { data } = image;
  const out = new Uint8Array(width * height * channels);
  const stride = image.width * channels;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const depth = g * x + h * y + 1;
      const u = Math.min(image.width - 1.001, Math.max(0, (a * x + b * y + c) / depth));
      const v = Math.min(image.height - 1.001, Math.max(0, (d * x + e * y + f) / depth));
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const [right, down] = [u - left, v - top];
      const from = top * stride + left * channels;
      const to = (y * width + x) * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        const at = from + channel;
        const upper = (data[at] ?? 0) * (1 - right) + (data[at + channels] ?? 0) * right;
        const lower = (data[at + stride] ?? 0) * (1 - right) + (data[at + stride + channels] ?? 0) * right;
        out[to + channel] = upper * (1 - down) + lower * down + 0.5;
      }
    }
  return { data: out, width, height };
};
