import type { Ink } from './ink.ts';

/** Widest skew that is looked for, degrees either way. */
const widest = 15;
/** Fewer dots than this tell nothing. */
const fewestDots = 400;
/** How much the best angle must stand out from the middle one for it to be believed. */
const standsOut = 1.25;
/** Dots looked at: enough for 0.05°, few enough for a blink; a first look over all angles takes one of `coarser` of them. */
const mostDots = 60_000;
const coarser = 4;

interface Dots {
  x: Float32Array;
  y: Float32Array;
}

const dotsOf = ({ mask, width }: Ink): Dots => {
  let count = 0;
  for (const value of mask) count += value;
  const every = Math.max(1, count / mostDots);
  const x: number[] = [];
  const y: number[] = [];
  let seen = 0;
  let next = 0;
  for (let at = 0; at < mask.length; at += 1) {
    if (mask[at] !== 1) continue;
    seen += 1;
    if (seen < next) continue;
    next += every;
    x.push(at % width);
    y.push(Math.floor(at / width));
  }
  return { x: Float32Array.from(x), y: Float32Array.from(y) };
};

/**
 * How sharply dots fall into lines when the page is turned back by `degrees`: the sum of squares of the differences between
 * neighbouring lines of the projection (Postl, 1986). `bin` is a line's height in pixels.
 */
const sharpness = (dots: Dots, size: number, degrees: number, bin: number): number => {
  const sine = Math.sin((degrees * Math.PI) / 180);
  const cosine = Math.cos((degrees * Math.PI) / 180);
  const lines = new Float32Array(Math.ceil((2 * size) / bin) + 2);
  const { x, y } = dots;
  for (let at = 0; at < x.length; at += 1) {
    const place = ((y[at] ?? 0) * cosine - (x[at] ?? 0) * sine + size / 2) / bin;
    const line = Math.floor(place);
    const part = place - line;
    lines[line] = (lines[line] ?? 0) + 1 - part;
    lines[line + 1] = (lines[line + 1] ?? 0) + part;
  }
  let sum = 0;
  for (let line = 1; line < lines.length; line += 1) {
    const step = (lines[line] ?? 0) - (lines[line - 1] ?? 0);
    sum += step * step;
  }
  return sum;
};

/** The skew of the lines of a page. `degrees` is clockwise; turning the page by its negative sets it straight. */
export interface Skew {
  degrees: number;
  /** False: too little on the page, or nothing in lines; `degrees` is then 0. */
  certain: boolean;
}

const best = (angles: number[], score: (angle: number) => number) => {
  const scores = angles.map(score);
  const top = scores.reduce((leader, value, at) => (value > (scores[leader] ?? 0) ? at : leader), 0);
  return { angle: angles[top] ?? 0, score: scores[top] ?? 0, scores };
};
const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, n) => from + n * step);

/**
 * Finds by how much lines of writing lean, within ±15°, to about 0.05°, whether the page stands or lies on its side.
 * @param ink the page at about 150 dpi
 */
export const skewOf = (ink: Ink): Skew => {
  const standing = dotsOf(ink);
  if (standing.x.length < fewestDots) return { degrees: 0, certain: false };
  const size = ink.width + ink.height;
  // Lines of a page on its side run down: the same search with the axes swapped finds them, leaning the other way.
  const lying: Dots = { x: standing.y, y: standing.x };
  const thinned = ({ x, y }: Dots): Dots => ({
    x: x.filter((_, nth) => nth % coarser === 0),
    y: y.filter((_, nth) => nth % coarser === 0),
  });
  const coarse = ([standing, lying] as const).map((dots) => {
    const few = thinned(dots);
    return { dots, ...best(range(-widest, widest, 0.5), (angle) => sharpness(few, size, angle, 3)) };
  });
  const [rows, columns] = coarse;
  if (rows === undefined || columns === undefined) return { degrees: 0, certain: false };
  const chosen = columns.score > rows.score ? columns : rows;
  const middle = [...chosen.scores].sort((a, b) => a - b)[Math.floor(chosen.scores.length / 2)] ?? 0;
  if (chosen.score < middle * standsOut) return { degrees: 0, certain: false };
  const near = best(range(chosen.angle - 0.6, chosen.angle + 0.6, 0.1), (angle) =>
    sharpness(chosen.dots, size, angle, 1.5),
  );
  const fine = best(range(near.angle - 0.1, near.angle + 0.1, 0.02), (angle) =>
    sharpness(chosen.dots, size, angle, 1),
  );
  const degrees = chosen === columns ? -fine.angle : fine.angle;
  return { degrees: Math.abs(degrees) > widest ? 0 : degrees, certain: Math.abs(degrees) <= widest };
};
