import sharp from 'sharp';
import type { Gray } from './gray.ts';

/** A grey image as PNG that says its resolution, in dots per inch: the reader guesses badly without. Turned back by `degrees`. */
export const pngOf = ({ data, width, height }: Gray, dpi: number, degrees = 0): Promise<Uint8Array> =>
  sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(-degrees, { background: 'white' })
    .grayscale()
    .toColourspace('b-w')
    .withDensity(Math.round(dpi))
    .png({ compressionLevel: 1 })
    .toBuffer();
