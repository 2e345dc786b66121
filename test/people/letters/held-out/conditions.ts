import sharp from 'sharp';
import type { SheetLabel } from './draw-sheet.ts';
import { photograph, photographs } from './photograph.ts';
import { scanLetter } from '../scan-letter.ts';

/** Sends a drawn sheet by fax: black and white, 204 dots an inch across and half or all of that down (ITU-T T.4). */
export const fax = async (sheet: Buffer, down: 98 | 196): Promise<Buffer> => {
  const { data, info } = await sharp(sheet)
    .removeAlpha()
    .greyscale()
    .resize({ width: 1728, height: Math.round(11.69 * down), fit: 'fill' })
    .threshold(150)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: 204 / 25.4, yres: down / 25.4 })
    .toBuffer();
};

/** What happens to a sheet on its way to the desk. */
export interface ScanCondition {
  name: string;
  label?: SheetLabel;
  /** @param nth which letter it is: conditions with several forms take turns */
  take: (sheet: Buffer, nth: number) => Promise<Buffer>;
}

/** The eight conditions of the goals. */
export const scanConditions: readonly ScanCondition[] = [
  { name: 'as is', take: (sheet) => scanLetter(sheet, { noise: 4 }) },
  {
    name: 'turned',
    take: (sheet, nth) => scanLetter(sheet, { noise: 6, degrees: [180, 90, 270, 181][nth % 4] ?? 180 }),
  },
  {
    name: 'askew',
    take: (sheet, nth) => scanLetter(sheet, { noise: 6, degrees: [3.7, -2.9, -6.3, 5.1][nth % 4] ?? 3 }),
  },
  {
    name: 'noisy',
    take: (sheet) => scanLetter(sheet, { noise: 18, paper: { r: 238, g: 232, b: 214 }, shadow: true }),
  },
  { name: '150 dpi', take: (sheet) => scanLetter(sheet, { noise: 5, dpi: 150, degrees: 0.8 }) },
  {
    name: 'photo',
    take: (sheet, nth) => {
      const way = photographs[nth % photographs.length];
      if (!way) throw new RangeError('No way to photograph.');
      return photograph(sheet, way);
    },
  },
  { name: 'fax', take: (sheet) => fax(sheet, 196) },
  {
    name: 'labelled',
    label: { text: 'AD-26-000008-C', corner: 'top-right' },
    take: (sheet) => scanLetter(sheet, { noise: 6, degrees: 0.6 }),
  },
];
