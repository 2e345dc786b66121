import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPage } from './clean-page.ts';
import { grayOf, openPage } from './open-page.ts';
import { tiffDensities } from './tiff-densities.ts';

/** A fax page of 4 by 3 inches with a black square of an inch on it, sent with `down` dots per inch down. */
const fax = async (down: number) => {
  const [width, height] = [816, 3 * down];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = down; y < 2 * down; y += 1) data.fill(0, y * width + 204, y * width + 408);
  return sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: 204 / 25.4, yres: down / 25.4 })
    .toBuffer();
};

describe('a fax', () => {
  it.each([98, 196, 391])(
    'of 204 by %d dots per inch becomes square: a square inch is as high as wide',
    async (down) => {
      const bytes = await fax(down);
      const said = tiffDensities(bytes, 0);
      expect(said?.across).toBeCloseTo(204, 0);
      expect(said?.down).toBeCloseTo(down, 0);
      const page = await openPage(bytes);
      expect(page.width / page.height).toBeCloseTo(4 / 3, 1);
      const { data, width } = await grayOf(page, page.dpi);
      const dark = Array.from(
        { length: data.length / width },
        (_, y) => data.subarray(y * width, (y + 1) * width).filter((value) => value < 128).length,
      );
      const high = dark.filter((count) => count > 0).length;
      expect(high / Math.max(...dark)).toBeCloseTo(1, 1);
    },
  );
  it('gives a working copy in square pixels', async () => {
    const { width, height, dpi } = await cleanPage(await openPage(await fax(98)), {
      sheet: null,
      turns: 0,
      degrees: 0,
    });
    expect(width / height).toBeCloseTo(4 / 3, 1);
    expect(dpi).toBeCloseTo(204, 0);
  });
});

it('says nothing of a file that is no TIFF, breaks off, or points outside itself', async () => {
  const whole = await fax(98);
  expect(tiffDensities(new Uint8Array([1, 2, 3]), 0)).toBeNull();
  expect(tiffDensities(new Uint8Array(20), 0)).toBeNull();
  expect(tiffDensities(whole, 1)).toBeNull();
  for (let length = 0; length < whole.length; length += 7)
    expect(() => tiffDensities(whole.subarray(0, length), 0)).not.toThrow();
});
