import { describe, expect, it } from 'vitest';
import { findSheet, isRectangle } from './find-sheet.ts';
import { flattenSheet, mapTo, sheetSize } from './flatten-sheet.ts';
import type { Gray } from './gray.ts';
import { distance } from './quad.ts';
import type { ImagePoint, Quad } from './quad.ts';

const [width, height] = [300, 400];
const slanted: Quad = [
  { x: 42, y: 40 },
  { x: 264, y: 52 },
  { x: 279, y: 372 },
  { x: 21, y: 360 },
];
const inside = (x: number, y: number, quad: Quad) =>
  quad.every((a, at) => {
    const b = quad[(at + 1) % 4] ?? a;
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0;
  });
/** A picture of a sheet with lines of text, on a table. */
const picture = (sheet: Quad, table: (x: number, y: number) => number, light = 0): Gray => ({
  data: Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const text =
      inside(x - 30, y - 30, sheet) && inside(x + 30, y + 30, sheet) && y % 12 < 4 && (x * 7) % 5 < 3;
    const value = inside(x, y, sheet) ? (text ? 60 : 215) : table(x, y);
    return value * (1 - (light * x) / width);
  }),
  width,
  height,
});
const far = (found: Quad | null, sheet: Quad) =>
  found === null ? Infinity : Math.max(...found.map((corner, at) => distance(corner, sheet[at] ?? corner)));

describe('a sheet on a table', () => {
  it.each<[string, (x: number, y: number) => number, number]>([
    ['dark', () => 50, 0],
    ['bright', () => 175, 0],
    ['of wood', (x, y) => 100 + 25 * Math.sin(y / 4 + Math.sin(x / 30)), 0],
    ['half in the shadow', () => 80, 0.5],
  ])('%s is found to a hundredth of its length', (_, table, light) => {
    expect(far(findSheet(picture(slanted, table, light)), slanted)).toBeLessThan(5);
  });
  it('is none where there is no table: a scan, and a scan of a page with a printed frame', () => {
    expect(findSheet(picture(slanted, () => 215))).toBeNull();
    const ring = (x: number, y: number) =>
      inside(x - 12, y - 12, slanted) || inside(x + 12, y + 12, slanted) ? 40 : 215;
    expect(findSheet(picture(slanted, ring))).toBeNull();
  });
  it('is none when a side is outside the picture', () => {
    const [a, b, c, d] = slanted;
    const below = { x: 0, y: 60 };
    const cut: Quad = [a, b, { x: c.x, y: c.y + below.y }, { x: d.x, y: d.y + below.y }];
    expect(findSheet(picture(cut, () => 50))).toBeNull();
  });
  it('knows a slant from a rectangle', () => {
    expect(isRectangle(slanted)).toBe(false);
    expect(
      isRectangle([
        { x: 10, y: 10 },
        { x: 110, y: 15 },
        { x: 100, y: 215 },
        { x: 0, y: 210 },
      ]),
    ).toBe(true);
  });
});

describe('a sheet seen from above', () => {
  it('has its corners where they belong', () => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = mapTo(slanted, 200, 300);
    const to = ({ x, y }: ImagePoint): ImagePoint => ({
      x: (a * x + b * y + c) / (g * x + h * y + 1),
      y: (d * x + e * y + f) / (g * x + h * y + 1),
    });
    const corners = [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
      { x: 200, y: 300 },
      { x: 0, y: 300 },
    ];
    for (const [at, corner] of corners.entries())
      expect(distance(to(corner), slanted[at] ?? corner)).toBeLessThan(1e-6);
  });
  it('is A4 when it is nearly so, standing or lying', () => {
    const { width: wide, height: high } = sheetSize(slanted);
    expect(high / wide).toBeCloseTo(Math.SQRT2, 5);
    const [a, b, c, d] = slanted;
    const lying: ImagePoint[] = [d, a, b, c].map(({ x, y }) => ({ x: 400 - y, y: x }));
    const [p, q, r, s] = lying;
    if (!p || !q || !r || !s) throw new RangeError('Four corners.');
    expect(sheetSize([p, q, r, s]).width).toBeGreaterThan(sheetSize([p, q, r, s]).height);
  });
  it('shows straight what lay askew', () => {
    const seen = picture(slanted, () => 50);
    const flat = flattenSheet(seen, 1, slanted, { width: 200, height: 283 });
    const rim = [
      ...flat.data.subarray(200 * 4 + 4, 200 * 5 - 4),
      ...flat.data.subarray(200 * 278 + 4, 200 * 279 - 4),
    ];
    expect(Math.min(...rim)).toBeGreaterThan(200);
  });
});
