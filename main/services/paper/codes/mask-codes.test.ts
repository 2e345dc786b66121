import { expect, it } from 'vitest';
import type { Gray } from '../images/gray.ts';
import { withoutCodes } from './mask-codes.ts';

const [width, height] = [60, 60];
const page = (ink: (x: number, y: number) => boolean): Gray => ({
  data: Uint8Array.from({ length: width * height }, (_, at) =>
    ink(at % width, Math.floor(at / width)) ? 0 : 255,
  ),
  width,
  height,
});
const inked = ({ data }: Gray) => data.filter((value) => value === 0).length;
const square = (x: number, y: number) => x >= 20 && x < 30 && y >= 10 && y < 20 && (x + y) % 2 === 0;
const text = (x: number, y: number) => y === 50 && x % 2 === 0;
const bars = (x: number, y: number) => x >= 10 && x < 50 && y >= 5 && y < 45 && x % 3 !== 0;

it('a code goes, what is written beside it stays, the page it came from is left as it was', () => {
  const before = page((x, y) => square(x, y) || text(x, y));
  const count = inked(before);
  const after = withoutCodes(before, [{ box: { left: 20, top: 10, width: 10, height: 10 }, linear: false }]);
  expect(inked(after)).toBe(30);
  expect(inked(before)).toBe(count);
});
it('bars go in their whole height, though but a few of their rows were read', () => {
  const box = { left: 10, top: 14, width: 40, height: 2 };
  const before = page((x, y) => bars(x, y) || text(x, y));
  expect(inked(withoutCodes(before, [{ box, linear: true }]))).toBe(30);
  expect(inked(withoutCodes(before, [{ box, linear: false }]))).toBeGreaterThan(300);
});
it('letters that were taken for bars stay', () => {
  const box = { left: 10, top: 30, width: 40, height: 2 };
  const before = page((x, y) => x >= 10 && x < 50 && y >= 25 && y < 40 && (x * 7 + y * x) % 5 < 2);
  expect(inked(withoutCodes(before, [{ box, linear: true }]))).toBe(inked(before));
});
it('a page without codes is itself', () => {
  const before = page(text);
  expect(withoutCodes(before, [])).toBe(before);
});
