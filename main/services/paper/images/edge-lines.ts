import type { Gray } from './gray.ts';
import type { ImagePoint } from './quad.ts';

/** Pixels either side of an edge whose brightness is compared: wider than the grain of wood or a line of print. */
const reach = 6;
/** Blur of a picture: so near to the edge nothing is compared. */
const gap = 1;
/** A step that counts in full while a line is looked for, as a share of the brighter side: a clear one must not outweigh a long one. */
const fullStep = 0.25;
/** A step that shows at all. */
export const leastStep = 0.045;
/** Every so many rows are looked at. */
const every = 3;
/** A side leans at most this much: its horizontal run for each row. */
const mostLean = 0.4;
/** Between which shares of the width the left side of a sheet is looked for. */
const from = -0.04;
const to = 0.45;

/** How much brighter each pixel's right is than its left, as a share, −1 to 1; nothing within `gap` of the image's ends. */
const stepsOf = ({ data, width, height }: Gray): Float32Array => {
  const steps = new Float32Array(data.length);
  const sums = new Float64Array(width + 1);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) sums[x + 1] = (sums[x] ?? 0) + (data[y * width + x] ?? 0);
    for (let x = gap + 1; x < width - gap - 1; x += 1) {
      const [start, end] = [Math.max(0, x - gap - reach), Math.min(width, x + gap + 1 + reach)];
      const left = ((sums[x - gap] ?? 0) - (sums[start] ?? 0)) / (x - gap - start);
      const right = ((sums[end] ?? 0) - (sums[x + gap + 1] ?? 0)) / (end - x - gap - 1);
      steps[y * width + x] = (right - left) / Math.max(1, left, right);
    }
  }
  return steps;
};

/** A straight edge from the upper end of an image to its lower one, and how clearly it shows. */
export interface EdgeLine {
  line: readonly [ImagePoint, ImagePoint];
  /** The step at a row, as a share of the brighter side. */
  stepAt: (y: number) => number;
}

/**
 * The left side of a bright sheet: of all lines from the upper to the lower end of an image, the one along which the right is
 * everywhere brighter than the left (a Hough transform over their two ends).
 * @param gray some hundred pixels across
 */
export const leftEdge = (gray: Gray): EdgeLine => {
  const { width, height } = gray;
  const steps = stepsOf(gray);
  const stepAt = (x: number, y: number): number => {
    const column = Math.round(x);
    return column < 0 || column >= width ? 0 : (steps[y * width + column] ?? 0);
  };
  const score = (upper: number, lower: number, most: number): number => {
    let sum = 0;
    for (let y = 0; y < height; y += every) {
      const step = stepAt(upper + ((lower - upper) * y) / (height - 1), y);
      sum += Math.min(most, Math.max(-leastStep, step));
    }
    return sum;
  };
  let best = { upper: 0, lower: 0, score: -Infinity };
  const search = (
    upper: readonly [number, number],
    lower: readonly [number, number],
    by: number,
    most: number,
  ) => {
    best = { ...best, score: -Infinity };
    for (let a = upper[0]; a <= upper[1]; a += by)
      for (let b = lower[0]; b <= lower[1]; b += by) {
        if (Math.abs(a - b) > mostLean * height) continue;
        const value = score(a, b, most);
        if (value > best.score) best = { upper: a, lower: b, score: value };
      }
  };
  const range = [from * width, to * width] as const;
  search(range, range, 3, fullStep);
  // The step is steepest right on the edge, and as wide as `reach` around it.
  for (const [around, by] of [
    [reach, 1],
    [1, 0.25],
  ] as const) {
    const { upper: a, lower: b } = best;
    search([a - around, a + around], [b - around, b + around], by, 1);
  }
  const { upper, lower } = best;
  return {
    line: [
      { x: upper, y: 0 },
      { x: lower, y: height - 1 },
    ],
    stepAt: (y) => stepAt(upper + ((lower - upper) * y) / (height - 1), y),
  };
};
