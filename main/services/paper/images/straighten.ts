import sharp from 'sharp';
import type { QuarterTurns } from '#shared/documents/page-image.ts';
import { asFailure, decode } from './open-page.ts';
import type { OpenPage } from './open-page.ts';
import type { Colour } from './whiten.ts';

/** Finer scans bring larger files and no better reading. */
const finestDpi = 300;
/** A lean below this cannot be seen; turning would only blur the page. */
const leastDegrees = 0.05;

/** How a page is to be set upright: `turns` quarters clockwise after taking `degrees` of clockwise skew away. */
export interface Uprighting {
  turns: QuarterTurns;
  degrees: number;
}

/** Decodes the page in colour, upright and straight, at most 300 dpi; corners that turning uncovers are white. */
export const straighten = async (
  page: OpenPage,
  { turns, degrees }: Uprighting,
): Promise<Colour & { dpi: number }> => {
  const scale = Math.min(1, finestDpi / page.dpi);
  const width = Math.max(1, Math.round(page.width * scale));
  try {
    const decoded = await decode(page)
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .resize({ width })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const angle = turns * 90 - (Math.abs(degrees) < leastDegrees ? 0 : degrees);
    const turned =
      angle === 0
        ? decoded
        : await sharp(decoded.data, { raw: decoded.info })
            .rotate(angle, { background: 'white' })
            .raw()
            .toBuffer({ resolveWithObject: true });
    return {
      data: turned.data,
      width: turned.info.width,
      height: turned.info.height,
      dpi: page.dpi * scale,
    };
  } catch (error) {
    throw asFailure(error);
  }
};
