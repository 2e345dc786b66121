import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { backgroundOf } from './background.ts';
import { inkOf } from './ink.ts';
import { grayOf, openPage } from './open-page.ts';
import { skewOf } from './skew.ts';

/** A sheet of bars that stand for lines of words, 150 dpi. */
const bars = (() => {
  const words = Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: 9 }, (_unused, column) => {
      const width = 60 + ((row * 7 + column * 13) % 40);
      return `<rect x="${String(140 + column * 105)}" y="${String(180 + row * 52)}" width="${String(width)}" height="14"/>`;
    }).join(''),
  ).join('');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="100%" height="100%" fill="white"/>${words}</svg>`,
  );
})();
const skewed = async (degrees: number) => {
  const image = await sharp(bars)
    .flatten()
    .rotate(degrees, { background: 'white' })
    .withDensity(150)
    .png()
    .toBuffer();
  const gray = await grayOf(await openPage(image), 150);
  return skewOf(inkOf(gray, backgroundOf(gray)));
};

describe('the skew of a page', () => {
  it.each([0, 0.2, -0.35, 3, -7.5, 11.3, -14.6])(
    'is found at %d° to a tenth of a degree',
    async (degrees) => {
      const found = await skewed(degrees);
      expect(found.certain).toBe(true);
      expect(Math.abs(found.degrees - degrees)).toBeLessThan(0.1);
    },
  );
  it('is the same whether the page stands or lies on its side', async () => {
    for (const turn of [90, 180, 270])
      expect(Math.abs((await skewed(turn + 4)).degrees - 4)).toBeLessThan(0.1);
  });
  it('is none where nothing is in lines', async () => {
    const empty = await sharp({ create: { width: 800, height: 1100, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const gray = await grayOf(await openPage(empty), 150);
    expect(skewOf(inkOf(gray, backgroundOf(gray)))).toEqual({ degrees: 0, certain: false });
  });
});
