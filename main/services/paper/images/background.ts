import { percentile } from './gray.ts';
import type { Gray } from './gray.ts';

/** Pixels of a cell: the background is one value a cell. */
const cell = 8;
/** Cells around a cell in which the brightest is its paper: wider than a bold letter, narrower than a shadow. */
const reach = 3;
/** No paper is darker than this share of the page's white: below it is a picture, a stamp or no paper at all. */
const darkest = 0.6;

const meanCells = ({ data, width, height }: Gray): Gray => {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const cells = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const bottom = Math.min(height, (row + 1) * cell);
      const right = Math.min(width, (column + 1) * cell);
      let sum = 0;
      for (let y = row * cell; y < bottom; y += 1)
        for (let x = column * cell; x < right; x += 1) sum += data[y * width + x] ?? 0;
      cells[row * columns + column] = sum / ((bottom - row * cell) * (right - column * cell));
    }
  return { data: cells, width: columns, height: rows };
};

/** One pass along rows or columns, `take` folding the cells within reach into one. */
const along = (
  { data, width, height }: Gray,
  horizontal: boolean,
  take: (values: Uint8Array) => number,
): Gray => {
  const out = new Uint8Array(data.length);
  const window = new Uint8Array(2 * reach + 1);
  const length = horizontal ? width : height;
  const step = horizontal ? 1 : width;
  for (let line = 0; line < (horizontal ? height : width); line += 1) {
    const start = horizontal ? line * width : line;
    for (let at = 0; at < length; at += 1) {
      for (let offset = -reach; offset <= reach; offset += 1)
        window[offset + reach] = data[start + Math.min(length - 1, Math.max(0, at + offset)) * step] ?? 0;
      out[start + at * step] = take(window);
    }
  }
  return { data: out, width, height };
};
const largest = (values: Uint8Array): number => {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, values[at] ?? 0);
  return most;
};
const mean = (values: Uint8Array): number => {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return sum / values.length;
};

/** The paper's own brightness over the page, shadows and yellowing included, one value every `scale` pixels. */
export interface Background {
  cells: Gray;
  scale: number;
  /** Brightness of the page's white. */
  white: number;
}

/** Estimates the paper under the ink of a grey image (150 dpi or less). */
export const backgroundOf = (gray: Gray): Background => {
  const paper = along(along(meanCells(gray), true, largest), false, largest);
  const smooth = along(along(paper, true, mean), false, mean);
  const white = Math.max(1, percentile(smooth.data, 0.9));
  const floor = white * darkest;
  return {
    cells: { ...smooth, data: smooth.data.map((value) => Math.max(value, floor)) },
    scale: cell,
    white,
  };
};
