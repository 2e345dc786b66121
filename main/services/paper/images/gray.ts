/** A grey image, one byte a pixel, row after row; 0 is black. */
export interface Gray {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The value below which `share` (0 to 1) of the pixels lie. */
export const percentile = (values: Uint8Array, share: number): number => {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  let left = values.length * share;
  for (let value = 0; value < 256; value += 1) {
    left -= counts[value] ?? 0;
    if (left <= 0) return value;
  }
  return 255;
};
