import sharp from 'sharp';
import type { Box, QuarterTurns } from '#shared/documents/page-image.ts';
import { backgroundOf } from './background.ts';
import { flattenSheet, sheetSize } from './flatten-sheet.ts';
import { asFailure, decodeSquare } from './open-page.ts';
import type { OpenPage } from './open-page.ts';
import { scaledQuad } from './quad.ts';
import type { Quad } from './quad.ts';
import { surroundOf } from './surround.ts';
import type { Colour } from './whiten.ts';

/** Finer scans bring larger files and no better reading. */
const finestDpi = 300;
/** A lean below this cannot be seen; turning would only blur the page. */
const leastDegrees = 0.05;
/** Pixels across at which a surround is looked for. */
const lookWidth = 830;

/** Inches: the shorter side of A4. */
const paperInches = 8.27;

/**
 * How a page is to be set upright: its `sheet` seen from above when it was photographed, then `degrees` of clockwise skew taken away,
 * then `turns` quarters clockwise.
 */
export interface Uprighting {
  /** Corners in shares of the image's width and height. */
  sheet: Quad | null;
  turns: QuarterTurns;
  degrees: number;
}

/** A page set upright. */
export interface StraightPage extends Colour {
  dpi: number;
  /** What the image showed before turning made its canvas larger. */
  sheet: Box;
}

const rawOf = ({ width, height, channels }: Colour) => ({ raw: { width, height, channels } });

/** Corners that turning uncovers go on with what surrounds the sheet: a black lid stays one patch that touches the edge. */
const cornersOf = async (image: Colour): Promise<'white' | 'black'> => {
  const { data, info } = await sharp(image.data, rawOf(image))
    .resize({ width: Math.min(image.width, lookWidth), kernel: 'linear' })
    .grayscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const small = { data, width: info.width, height: info.height };
  return surroundOf(small, backgroundOf(small).white).found ? 'black' : 'white';
};

const turned = async (image: Colour, angle: number): Promise<Colour> => {
  const { channels } = image;
  const rotated = sharp(image.data, rawOf(image)).rotate(angle, { background: await cornersOf(image) });
  // Turning makes a grey image coloured.
  const { data, info } = await (channels === 1 ? rotated.grayscale().toColourspace('b-w') : rotated)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels };
};

/** Decodes a page with its colours, or in grey alone, `scale` times its size. @throws PaperFailure `damaged`, `not-an-image` */
export const decoded = async (page: OpenPage, scale: number, channels: 1 | 3): Promise<Colour> => {
  const image = decodeSquare(page, scale);
  const { data, info } = await (
    channels === 1 ? image.grayscale().toColourspace('b-w') : image.toColourspace('srgb')
  )
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw asFailure(error);
    });
  return { data, width: info.width, height: info.height, channels };
};

/** The image before it is turned, at most {@link finestDpi}: of a photograph its sheet alone. */
const flat = async (
  page: OpenPage,
  sheet: Quad | null,
  channels: 1 | 3,
): Promise<{ image: Colour; dpi: number }> => {
  if (sheet === null) {
    const scale = Math.min(1, finestDpi / page.dpi);
    return { image: await decoded(page, scale, channels), dpi: page.dpi * scale };
  }
  const corners = scaledQuad(sheet, page.width, page.height);
  const size = sheetSize(corners);
  const scale = Math.min(1, (finestDpi * paperInches) / Math.min(size.width, size.height));
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  return {
    image: {
      ...flattenSheet(await decoded(page, 1, channels), channels, corners, { width, height }),
      channels,
    },
    dpi: Math.min(width, height) / paperInches,
  };
};

/** Decodes the page upright and straight, at most 300 dpi; `channels`: in colour or in grey. */
export const straighten = async (
  page: OpenPage,
  { sheet, turns, degrees }: Uprighting,
  channels: 1 | 3,
): Promise<StraightPage> => {
  try {
    const { image, dpi } = await flat(page, sheet, channels);
    const angle = turns * 90 - (Math.abs(degrees) < leastDegrees ? 0 : degrees);
    const upright = angle === 0 ? image : await turned(image, angle);
    const [wide, high] = turns % 2 === 0 ? [image.width, image.height] : [image.height, image.width];
    return {
      ...upright,
      dpi,
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
