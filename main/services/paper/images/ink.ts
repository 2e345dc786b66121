import type { Background } from './background.ts';
import type { Gray } from './gray.ts';

/** Darker than this share of its paper is ink. */
const inkBelow = 0.72;

/** A page in ink and paper: 1 is ink. */
export interface Ink {
  mask: Uint8Array;
  width: number;
  height: number;
}

/** Tells ink from paper, whatever the paper's shade at each place. */
export const inkOf = ({ data, width, height }: Gray, { cells, scale }: Background): Ink => {
  const mask = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(cells.height - 1, Math.floor(y / scale)) * cells.width;
    for (let x = 0; x < width; x += 1) {
      const paper = cells.data[row + Math.min(cells.width - 1, Math.floor(x / scale))] ?? 255;
      if ((data[y * width + x] ?? 255) < paper * inkBelow) mask[y * width + x] = 1;
    }
  }
  return { mask, width, height };
};
