import type { Gray } from './gray.ts';
import type { Colour } from './whiten.ts';

/** The channels of an image as grey ones, `times` smaller, each pixel the mean of those it stands for. */
export const channelsOf = ({ data, width, height, channels }: Colour, times: number): Gray[] => {
  const columns = Math.max(1, Math.floor(width / times));
  const rows = Math.max(1, Math.floor(height / times));
  const [high, wide] = [Math.min(times, height), Math.min(times, width)];
  const made = Array.from({ length: channels }, (): Gray => ({
    data: new Uint8Array(columns * rows),
    width: columns,
    height: rows,
  }));
  // Sums of one row of the small image, channel beside channel: the large one is read once, in its own order.
  const sums = new Uint32Array(columns * channels);
  for (let row = 0; row < rows; row += 1) {
    sums.fill(0);
    for (let y = 0; y < high; y += 1) {
      let at = (row * times + y) * width * channels;
      for (let cell = 0; cell < sums.length; cell += channels)
        for (let x = 0; x < wide; x += 1)
          for (let channel = 0; channel < channels; channel += 1, at += 1)
            sums[cell + channel] = (sums[cell + channel] ?? 0) + (data[at] ?? 0);
    }
    for (const [channel, { data: out }] of made.entries())
      for (let column = 0; column < columns; column += 1)
        out[row * columns + column] = (sums[column * channels + channel] ?? 0) / (high * wide);
  }
  return made;
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
