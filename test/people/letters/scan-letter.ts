import { chances } from '#test/people/chances.ts';
import sharp from 'sharp';

/** What a scanner and the hand that feeds it do to a sheet. */
export interface ScanConditions {
  /** Clockwise, degrees. */
  degrees?: number;
  /** Standard deviation of the noise, of 255. */
  noise?: number;
  /** Dots per inch. */
  dpi?: number;
  /** Colour of the paper. */
  paper?: { r: number; g: number; b: number };
  /** What is around the paper. */
  lid?: 'white' | 'black';
  /** The left side darker, as beside the spine of a book. */
  shadow?: boolean;
  /** JPEG quality. */
  quality?: number;
}

const addNoise = (data: Buffer, deviation: number): void => {
  const chance = chances(42);
  // The sum of twelve even chances is near enough to a bell curve, with deviation 1.
  const bell = Float32Array.from({ length: 65_536 }, () => {
    let sum = -6;
    for (let n = 0; n < 12; n += 1) sum += chance();
    return sum * deviation;
  });
  for (let at = 0; at < data.length; at += 1) {
    const value = (data[at] ?? 0) + (bell[Math.floor(chance() * bell.length)] ?? 0);
    data[at] = Math.max(0, Math.min(255, Math.round(value)));
  }
};

const threeBytes = ({ width, height }: { width: number; height: number }) => ({
  width,
  height,
  channels: 3 as const,
});

/** Scans a drawn sheet: a JPEG as a scanner would give it. */
export const scanLetter = async (
  sheet: Buffer,
  {
    degrees = 0,
    noise = 0,
    dpi = 300,
    paper = { r: 255, g: 255, b: 255 },
    lid = 'white',
    shadow = false,
    quality = 85,
  }: ScanConditions = {},
): Promise<Buffer> => {
  const width = Math.round((2480 * dpi) / 300);
  const tinted = await sharp(sheet)
    .resize({ width })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 0; at < tinted.data.length; at += 3) {
    const shade = shadow ? Math.min(1, 0.72 + ((at / 3) % width) / width / 2) : 1;
    for (const [channel, value] of [paper.r, paper.g, paper.b].entries())
      tinted.data[at + channel] = ((tinted.data[at + channel] ?? 0) * value * shade) / 255;
  }
  const { data, info } = await sharp(tinted.data, { raw: threeBytes(tinted.info) })
    .rotate(degrees, { background: lid })
    .blur(0.6)
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (noise > 0) addNoise(data, noise);
  return sharp(data, { raw: threeBytes(info) })
    .withDensity(dpi)
    .jpeg({ quality })
    .toBuffer();
};
