import type { Gray } from './gray.ts';
import type { Colour } from './whiten.ts';

/** The channels of an image as grey ones, `times` smaller, each pixel the mean of those it stands for. */
export const channelsOf = ({ data, width, height, channels }: Colour, times: number): Gray[] => {
  const columns = Math.max(1, Math.floor(width / times));
  const rows = Math.max(1, Math.floor(height / times));
  const [high, wide] = [Math.min(times, height), Math.min(times, width)];
  return Array.from({ length: channels }, (_, channel): Gray => {
    const out = new Uint8Array(columns * rows);
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        let sum = 0;
        for (let y = 0; y < high; y += 1) {
          const from = ((row * times + y) * width + column * times) * channels + channel;
          for (let x = 0; x < wide; x += 1) sum += data[from + x * channels] ?? 0;
        }
        out[row * columns + column] = sum / (high * wide);
      }
    return { data: out, width: columns, height: rows };
  });
};

/** Brightness of an image's channels together (ITU-R BT.601). */
export const brightnessOf = ([red, green, blue]: readonly Gray[]): Gray => {
  if (!red) throw new RangeError('An image has a channel.');
  if (!green || !blue) return red;
  return {
    ...red,
    data: red.data.map(
      (value, at) => 0.299 * value + 0.587 * (green.data[at] ?? 0) + 0.114 * (blue.data[at] ?? 0),
    ),
  };
};
