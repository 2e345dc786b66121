import type { Box } from '#shared/documents/page-image.ts';
import type { Gray } from '../images/gray.ts';

/** Darker is a bar. */
const dark = 128;
/** Of the dots of a row of bars, how many must be alike in the row beside it for both to belong to one code. */
const alike = 0.85;
/** Dots at 240 dpi, 3 mm: bars that are lower are letters of a line. */
const leastHeight = 28;
/** White that every code has around it: so far beyond its box, as a share of its smaller side, its last modules may reach. */
const rim = 0.04;

/** A found code; `linear`: of bars, whose box may hold but a part of their height. */
export interface CodeArea {
  box: Box;
  linear: boolean;
}

const rowOf = ({ data, width }: Gray, { left, width: wide }: Box, y: number): Uint8Array =>
  data.subarray(y * width + left, y * width + left + wide).map((value) => (value < dark ? 1 : 0));

/** How many rows further from `from`, upwards (-1) or downwards (1), the same bars go on. */
const goesOn = (page: Gray, box: Box, from: number, step: -1 | 1): number => {
  const bars = rowOf(page, box, from);
  for (let rows = 1; ; rows += 1) {
    const y = from + rows * step;
    if (y < 0 || y >= page.height) return rows - 1;
    const row = rowOf(page, box, y);
    const same = row.reduce((sum, value, at) => sum + (value === bars[at] ? 1 : 0), 0);
    if (same < row.length * alike || !row.includes(1)) return rows - 1;
  }
};

/** The whole height of a code of bars that stand upright. */
const wholeBars = (page: Gray, box: Box): Box => {
  const middle = Math.min(page.height - 1, Math.round(box.top + box.height / 2));
  const top = Math.min(box.top, middle - goesOn(page, box, middle, -1));
  const bottom = Math.max(box.top + box.height, middle + goesOn(page, box, middle, 1) + 1);
  return { ...box, top, height: bottom - top };
};

/** Paints codes white: a reader takes their modules for letters, and for a column beside which it splits every line. */
export const withoutCodes = (page: Gray, codes: readonly CodeArea[]): Gray => {
  if (codes.length === 0) return page;
  const data = page.data.slice();
  for (const { box, linear } of codes) {
    const area = linear ? wholeBars(page, box) : box;
    if (linear && area.height < leastHeight) continue;
    const extra = Math.ceil(Math.min(area.width, area.height) * rim) + 2;
    const [left, top] = [Math.max(0, area.left - extra), Math.max(0, area.top - extra)];
    const right = Math.min(page.width, area.left + area.width + extra);
    const bottom = Math.min(page.height, area.top + area.height + extra);
    for (let y = top; y < bottom; y += 1) data.fill(255, y * page.width + left, y * page.width + right);
  }
  return { ...page, data };
};
