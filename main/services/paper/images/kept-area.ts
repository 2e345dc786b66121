import type { Box } from '#shared/documents/page-image.ts';
import type { Surround } from './surround.ts';

/** A row or column of which less than this is paper is cut away. */
const leastPaper = 0.3;

/** How many lines from one end are surround. */
const cutFrom = (lines: number, paperIn: (line: number) => number): number => {
  let line = 0;
  while (line < lines && paperIn(line) < leastPaper) line += 1;
  return line;
};

/** The smallest rectangle around both. */
const around = (a: Box, b: Box | null): Box => {
  if (b === null) return a;
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
};

/** The paper within its dark surround; null when there is none or nothing else. */
const paperIn = ({ mask, width, height, found }: Surround): Box | null => {
  if (!found) return null;
  const row = (y: number) => {
    let paper = 0;
    for (let x = 0; x < width; x += 1) paper += 1 - (mask[y * width + x] ?? 0);
    return paper / width;
  };
  const column = (x: number) => {
    let paper = 0;
    for (let y = 0; y < height; y += 1) paper += 1 - (mask[y * width + x] ?? 0);
    return paper / height;
  };
  const top = cutFrom(height, row);
  const bottom = height - cutFrom(height, (line) => row(height - 1 - line));
  const left = cutFrom(width, column);
  const right = width - cutFrom(width, (line) => column(width - 1 - line));
  return right <= left || bottom <= top ? null : { left, top, width: right - left, height: bottom - top };
};

/**
 * What of a page is kept: the paper without its dark surround, or else what the scanner saw; and everything written wherever it
 * stands.
 * @param sheet what the image showed before turning made its canvas larger
 * @param content around everything written, or null
 */
export const keptArea = (surround: Surround, sheet: Box, content: Box | null): Box =>
  around(paperIn(surround) ?? sheet, content);
