import type { Gray } from './gray.ts';
import type { Colour } from './whiten.ts';

/** The red, green and blue of a colour image as grey ones, `times` smaller, each pixel the mean of those it stands for. */
export const channelsOf = ({ data, width, height }: Colour, times: number): Gray[] => {
  const columns = Math.max(1, Math.floor(width / times));
  const rows = Math.max(1, Math.floor(height / times));
  const out = [0, 1, 2].map((): Gray => ({
    data: new Uint8Array(columns * rows),
    width: columns,
    height: rows,
  }));
  const [high, wide] = [Math.min(times, height), Math.min(times, width)];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let y = 0; y < high; y += 1)
          for (let x = 0; x < wide; x += 1)
            sum += data[((row * times + y) * width + column * times + x) * 3 + channel] ?? 0;
        const channelImage = out[channel];
        if (channelImage) channelImage.data[row * columns + column] = sum / (high * wide);
      }
  return out;
};

/** Brightness of three channels together (ITU-R BT.601). */
export const brightnessOf = ([red, green, blue]: readonly Gray[]): Gray => {
  if (!red || !green || !blue) throw new RangeError('Three channels are needed.');
  return {
    ...red,
    data: red.data.map(
      (value, at) => 0.299 * value + 0.587 * (green.data[at] ?? 0) + 0.114 * (blue.data[at] ?? 0),
    ),
  };
};
