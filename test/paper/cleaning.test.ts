import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPage } from '#main/services/paper/images/clean-page.ts';
import { openPage } from '#main/services/paper/images/open-page.ts';

const [width, height] = [827, 1169];
const upright = { sheet: null, turns: 0, degrees: 0 } as const;
/** A sheet at 100 dpi, drawn as if at 150 with whatever SVG is put on it, noise of a scanner over all. */
const sheet = async (drawing: string, paper = '#efe9d8') => {
  const page = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 1240 1754" preserveAspectRatio="none"><rect width="100%" height="100%" fill="${paper}"/>${drawing}</svg>`,
  );
  const noise = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 7 },
    },
  })
    .png()
    .toBuffer();
  return sharp(page)
    .removeAlpha()
    .composite([{ input: noise, blend: 'soft-light' }])
    .withDensity(100)
    .jpeg()
    .toBuffer();
};
const cleaned = async (drawing: string, paper?: string) => {
  const page = await cleanPage(await openPage(await sheet(drawing, paper)), upright);
  const { data, info } = await sharp(page.jpeg)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const [column, row] = [x, y].map((value) => Math.round((value * width) / 1240));
    const from = ((row ?? 0) * info.width + (column ?? 0)) * info.channels;
    return [...data.subarray(from, from + 3)];
  };
  return { page, at, info };
};
const lines = Array.from(
  { length: 20 },
  (_, row) => `<rect x="150" y="${String(200 + row * 50)}" width="800" height="12" fill="#333"/>`,
).join('');
const stamp = '<circle cx="900" cy="1400" r="90" fill="none" stroke="#2244bb" stroke-width="10"/>';

describe('a cleaned page', () => {
  it('has white paper and dark ink, whatever the paper’s colour', async () => {
    for (const paper of ['#ffffff', '#efe9d8', '#d8c9a0']) {
      const { at, page } = await cleaned(lines, paper);
      expect(Math.min(...at(1100, 1600)), paper).toBeGreaterThan(245);
      expect(Math.max(...at(500, 206)), paper).toBeLessThan(70);
      expect(page.blank).toBe(false);
    }
  });
  it('keeps the colour of a stamp, and is grey without one', async () => {
    const { at } = await cleaned(lines + stamp);
    const [red = 0, , blue = 0] = at(900, 1310);
    expect(blue - red).toBeGreaterThan(60);
    const { channels } = await sharp((await cleaned(lines)).page.jpeg).metadata();
    expect(channels).toBe(1);
  });
  it('says where its content is', async () => {
    const { page } = await cleaned(lines);
    const { left = 0, top = 0, width: wide = 0, height: high = 0 } = page.content ?? {};
    expect(Math.abs(left - 100) + Math.abs(top - 133)).toBeLessThan(8);
    expect(Math.abs(left + wide - 633) + Math.abs(top + high - 775)).toBeLessThan(8);
  });
  it('leaves its original as it was', async () => {
    const original = await sheet(lines);
    const before = Buffer.from(original);
    await cleanPage(await openPage(original), upright);
    expect(original.equals(before)).toBe(true);
  });
});

describe('a blank page', () => {
  const dust = '<circle cx="400" cy="700" r="1.5"/><circle cx="820" cy="300" r="1"/>';
  const holes = '<circle cx="20" cy="600" r="16" fill="#555"/><circle cx="20" cy="1100" r="16" fill="#555"/>';
  const showThrough = lines.replaceAll('#333', '#e2dcca');
  it.each([
    ['nothing on it', ''],
    ['dust', dust],
    ['punched holes', holes],
    ['the other side showing through', showThrough],
  ])('with %s is flagged', async (_, drawing) => {
    expect((await cleaned(drawing)).page.blank).toBe(true);
  });
  it.each([
    ['one short line', '<rect x="200" y="300" width="120" height="5"/>'],
    [
      'a signature',
      '<path d="M500 900q40 -60 60 0t60 0 50 -20" fill="none" stroke="#113" stroke-width="3"/>',
    ],
    ['a stamp alone', stamp],
  ])('is none with %s', async (_, drawing) => {
    expect((await cleaned(drawing)).page.blank).toBe(false);
  });
});
