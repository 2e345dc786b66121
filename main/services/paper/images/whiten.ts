import type { Background } from './background.ts';

/** An image of red, green and blue, or of grey alone: `channels` bytes a pixel. */
export interface Colour {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 3;
}

/** Share of its paper's brightness from which a pixel is white, and below which it is full ink. */
const whiteFrom = 0.86;
const blackUntil = 0.12;
/** The new value of a channel for each old value and each brightness of the paper, worked out once a page. */
const curves = (): Uint8Array => {
  const table = new Uint8Array(256 * 256);
  for (let paper = 1; paper < 256; paper += 1)
    for (let value = 0; value < 256; value += 1) {
      const share = (value / paper - blackUntil) / (whiteFrom - blackUntil);
      table[paper * 256 + value] = Math.round(255 * Math.min(1, Math.max(0, share)));
    }
  return table;
};

/**
 * Makes the paper white and keeps ink and stamps with their colours, by dividing each pixel by its paper. Changes `image`.
 * @param papers the background of each channel, on the same grid, whose cells are `scale` pixels of this image
 */
export const whiten = (image: Colour, papers: readonly Background[], scale: number): void => {
  const table = curves();
  const { data, width, height, channels } = image;
  const [first, second = first, third = first] = papers;
  if (!first || !second || !third) throw new RangeError('Each channel has a background.');
  const { width: columns, height: rows } = first.cells;
  const columnOf = Uint32Array.from({ length: width }, (_, x) =>
    Math.min(columns - 1, Math.floor(x / scale)),
  );
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(rows - 1, Math.floor(y / scale)) * columns;
    for (let x = 0; x < width; x += 1) {
      const cell = row + (columnOf[x] ?? 0);
      const at = (y * width + x) * channels;
      data[at] = table[((first.cells.data[cell] ?? 255) << 8) | (data[at] ?? 255)] ?? 255;
      if (channels === 1) continue;
      data[at + 1] = table[((second.cells.data[cell] ?? 255) << 8) | (data[at + 1] ?? 255)] ?? 255;
      data[at + 2] = table[((third.cells.data[cell] ?? 255) << 8) | (data[at + 2] ?? 255)] ?? 255;
    }
  }
};
