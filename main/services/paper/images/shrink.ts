import type { Gray } from './gray.ts';

/** A grey image `times` smaller (a whole number), each pixel the mean of those it stands for. */
export const shrink = ({ data, width, height }: Gray, times: number): Gray => {
  if (times <= 1) return { data, width, height };
  const columns = Math.max(1, Math.floor(width / times));
  const rows = Math.max(1, Math.floor(height / times));
  const out = new Uint8Array(columns * rows);
  const area = Math.min(times, width) * Math.min(times, height);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let y = row * times; y < Math.min(height, (row + 1) * times); y += 1)
        for (let x = column * times; x < Math.min(width, (column + 1) * times); x += 1)
          sum += data[y * width + x] ?? 0;
      out[row * columns + column] = sum / area;
    }
  return { data: out, width: columns, height: rows };
};
