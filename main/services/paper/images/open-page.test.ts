import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PaperFailure } from '../paper-failure.ts';
import { cleanPage } from './clean-page.ts';
import { editPage } from './edit-page.ts';
import { openPage } from './open-page.ts';

const upright = { sheet: null, turns: 0, degrees: 0 } as const;
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof PaperFailure ? error.problem : error),
  );
const work = async (bytes: Uint8Array) => cleanPage(await openPage(bytes), upright);
const jpeg = sharp({
  create: {
    width: 150,
    height: 200,
    channels: 3,
    background: 'white',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
  .jpeg()
  .toBuffer();

describe('a file that is no page', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('Monsieur le Président,')],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['zeros', Buffer.alloc(5000)],
  ])('%s', async (_, bytes) => {
    expect(await problemOf(work(bytes))).toBe(bytes.length === 0 ? 'empty' : 'not-an-image');
  });
  it('is damaged when it breaks off, wherever', async () => {
    const whole = await jpeg;
    for (const share of [0.3, 0.6, 0.9])
      expect(await problemOf(work(whole.subarray(0, whole.length * share)))).toBe('damaged');
  });
  it('is too large when its pixels would fill the memory, before they do', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>');
    expect(await problemOf(work(svg))).toBe('too-large');
  });
  it('never breaks the program, whatever byte is wrong', async () => {
    const whole = await jpeg;
    for (let at = 0; at < 25; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[(at * 397) % bytes.length] = (at * 31) % 256;
      const problem = await problemOf(work(bytes));
      expect([null, 'not-an-image', 'damaged', 'too-large']).toContain(problem);
    }
  });
});

describe('a page that is edited', () => {
  const sheet = sharp({ create: { width: 300, height: 400, channels: 3, background: 'white' } })
    .composite([
      { input: { create: { width: 50, height: 60, channels: 3, background: 'red' } }, left: 10, top: 20 },
    ])
    .png()
    .toBuffer();
  it('is turned clockwise, then cropped', async () => {
    const edited = await editPage(await sheet, {
      turns: 1,
      crop: { left: 300, top: 0, width: 100, height: 100 },
    });
    expect([edited.width, edited.height]).toEqual([100, 100]);
    const { data, info } = await sharp(edited.jpeg).raw().toBuffer({ resolveWithObject: true });
    const [red = 0, green = 255] = data.subarray((30 * info.width + 50) * info.channels);
    expect(red).toBeGreaterThan(200);
    expect(green).toBeLessThan(80);
  });
  it('keeps its bytes: the edit is a copy', async () => {
    const bytes = await sheet;
    const before = Buffer.from(bytes);
    await editPage(bytes, { turns: 2, crop: null });
    expect(bytes.equals(before)).toBe(true);
  });
  it.each([
    { left: 0, top: 0, width: 301, height: 10 },
    { left: 290, top: 390, width: 20, height: 20 },
    { left: 0, top: 0, width: 0, height: 10 },
  ])('cannot be cropped outside itself: %j', async (crop) => {
    expect(await problemOf(editPage(await sheet, { turns: 0, crop }))).toBe('outside-page');
  });
});
