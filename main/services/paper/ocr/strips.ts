import type { Box } from '#shared/documents/page-image.ts';
import type { Gray } from '../images/gray.ts';
import { pngOf } from '../images/png.ts';

/** White around each line, in pixels: the reader wants air, and takes lines that touch for one. */
const air = 24;
/** What of a line's height is taken along above and below, since the boxes of letters are tight. */
const margin = 0.25;

/** Lines of a page under each other on one image, and where on the page each came from. */
export interface Strips {
  png: Uint8Array;
  /** A box on the strips as a box on the page; null between lines. */
  toPage: (at: Box) => Box | null;
}

/** Cuts lines out of a page and puts them under each other. */
export const stripsOf = async (page: Gray, lines: readonly Box[], dpi: number): Promise<Strips> => {
  const cuts = lines.map((line) => {
    const extra = Math.round(line.height * margin);
    const left = Math.max(0, line.left - extra);
    const top = Math.max(0, line.top - extra);
    return {
      left,
      top,
      width: Math.min(page.width - left, line.width + 2 * extra),
      height: Math.min(page.height - top, line.height + 2 * extra),
    };
  });
  const width = Math.max(...cuts.map((cut) => cut.width)) + 2 * air;
  let y = air;
  const placed = cuts.map((cut) => {
    const at = { cut, y };
    y += cut.height + air;
    return at;
  });
  const data = new Uint8Array(width * y).fill(255);
  for (const { cut, y: top } of placed)
    for (let row = 0; row < cut.height; row += 1) {
      const from = (cut.top + row) * page.width + cut.left;
      data.set(page.data.subarray(from, from + cut.width), (top + row) * width + air);
    }
  const png = await pngOf({ data, width, height: y }, dpi);
  return {
    png,
    toPage: (at) => {
      const middle = at.top + at.height / 2;
      const found = placed.find(({ cut, y: top }) => middle >= top && middle < top + cut.height);
      if (!found) return null;
      return {
        ...at,
        left: Math.max(0, at.left - air + found.cut.left),
        top: Math.max(0, at.top - found.y + found.cut.top),
      };
    },
  };
};
