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

/**
 * What of a page is kept: the paper without its dark surround, and everything written wherever it stands.
 * @param content around everything written, or null
 */
export const keptArea = ({ mask, width, height, found }: Surround, content: Box | null): Box => {
  const whole = { left: 0, top: 0, width, height };
  if (!found) return whole;
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
  if (top === height) return whole;
  const bottom = height - cutFrom(height, (line) => row(height - 1 - line));
  const left = cutFrom(width, column);
  const right = width - cutFrom(width, (line) => column(width - 1 - line));
  if (right <= left || bottom <= top) return whole;
  const [x0, y0] = [Math.min(left, content?.left ?? left), Math.min(top, content?.top ?? top)];
  const x1 = Math.max(right, content ? content.left + content.width : right);
  const y1 = Math.max(bottom, content ? content.top + content.height : bottom);
  return { left: x0, top: y0, width: x1 - x0, height: y1 - y0 };
};
