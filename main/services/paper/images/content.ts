import type { Box } from '#shared/documents/page-image.ts';
import type { Ink } from './ink.ts';
import { withoutSpecks } from './speckle.ts';

/** Millimetres at the edges where holes, staples and the scanner's shadow are no writing. */
const rimMillimetres = 8;
/** Writing takes at least this many square millimetres of ink: a date and initials do, dust and a stain's edge do not. */
const leastInk = 4;
/** Dots of ink, joined, that make the smallest mark of a pen at 100 dpi. */
const leastMark = 5;

const without = ({ mask, width, height }: Ink, rim: number): Ink => ({
  mask: mask.map((value, at) => {
    const x = at % width;
    const y = Math.floor(at / width);
    return x < rim || y < rim || x >= width - rim || y >= height - rim ? 0 : value;
  }),
  width,
  height,
});

/** The smallest rectangle around all ink; null when there is none. */
export const inkBox = ({ mask, width, height }: Ink): Box | null => {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let at = 0; at < mask.length; at += 1) {
    if (mask[at] !== 1) continue;
    const x = at % width;
    const y = Math.floor(at / width);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
};

/** What is on a page. */
export interface Content {
  /** Around everything written, in pixels of `ink`; null when nothing is. */
  box: Box | null;
  /** Nothing written but at the rim. To be shown to a person, never to be deleted by itself. */
  blank: boolean;
}

/** Finds what is written on a page. @param ink the page at `dpi`, 100 or so, without its surround */
export const contentOf = (ink: Ink, dpi: number): Content => {
  const marks = withoutSpecks(ink, leastMark);
  const written = withoutSpecks(without(ink, Math.round((rimMillimetres / 25.4) * dpi)), leastMark);
  const square = (25.4 / dpi) ** 2;
  return { box: inkBox(marks), blank: written.dots * square < leastInk };
};
