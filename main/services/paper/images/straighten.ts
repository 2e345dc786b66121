import sharp from 'sharp';
import type { Box, QuarterTurns } from '#shared/documents/page-image.ts';
import { backgroundOf } from './background.ts';
import { brightnessOf, channelsOf } from './channels.ts';
import { asFailure, decode } from './open-page.ts';
import type { OpenPage } from './open-page.ts';
import { surroundOf } from './surround.ts';
import type { Colour } from './whiten.ts';

/** Finer scans bring larger files and no better reading. */
const finestDpi = 300;
/** A lean below this cannot be seen; turning would only blur the page. */
const leastDegrees = 0.05;
/** Pixels across at which a surround is looked for. */
const lookWidth = 830;

/** How a page is to be set upright: `turns` quarters clockwise after taking `degrees` of clockwise skew away. */
export interface Uprighting {
  turns: QuarterTurns;
  degrees: number;
}

/** A page set upright. */
export interface StraightPage extends Colour {
  dpi: number;
  /** What the image showed before turning made its canvas larger. */
  sheet: Box;
}

/** Corners that turning uncovers go on with what surrounds the sheet: a black lid stays one patch that touches the edge. */
const cornersOf = (image: Colour): 'white' | 'black' => {
  const small = brightnessOf(channelsOf(image, Math.max(1, Math.round(image.width / lookWidth))));
  return surroundOf(small, backgroundOf(small).white).found ? 'black' : 'white';
};

const turned = async (image: Colour, angle: number): Promise<Colour> => {
  const { data, info } = await sharp(image.data, {
    raw: { width: image.width, height: image.height, channels: 3 },
  })
    .rotate(angle, { background: cornersOf(image) })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Decodes the page in colour, upright and straight, at most 300 dpi. */
export const straighten = async (page: OpenPage, { turns, degrees }: Uprighting): Promise<StraightPage> => {
  const scale = Math.min(1, finestDpi / page.dpi);
  const width = Math.max(1, Math.round(page.width * scale));
  try {
    const decoded = await decode(page)
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .resize({ width })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const image = { data: decoded.data, width: decoded.info.width, height: decoded.info.height };
    const angle = turns * 90 - (Math.abs(degrees) < leastDegrees ? 0 : degrees);
    const upright = angle === 0 ? image : await turned(image, angle);
    const [wide, high] = turns % 2 === 0 ? [image.width, image.height] : [image.height, image.width];
    return {
      ...upright,
      dpi: page.dpi * scale,
      sheet: {
        left: Math.max(0, Math.floor((upright.width - wide) / 2)),
        top: Math.max(0, Math.floor((upright.height - high) / 2)),
        width: Math.min(wide, upright.width),
        height: Math.min(high, upright.height),
      },
    };
  } catch (error) {
    throw asFailure(error);
  }
};
