import type { PageCode } from '#shared/documents/page-image.ts';
import { readCodes } from '../codes/read-codes.ts';
import { backgroundOf } from './background.ts';
import { contentOf } from './content.ts';
import { findSheet, isRectangle } from './find-sheet.ts';
import { flattenSheet, sheetSize } from './flatten-sheet.ts';
import type { Gray } from './gray.ts';
import { inkOf } from './ink.ts';
import { grayOf, openPage } from './open-page.ts';
import type { OpenPage } from './open-page.ts';
import { pngOf } from './png.ts';
import { scaledQuad } from './quad.ts';
import type { Quad } from './quad.ts';
import { shrink } from './shrink.ts';
import { skewOf } from './skew.ts';
import type { Skew } from './skew.ts';
import { surroundOf } from './surround.ts';

/** Dots per inch at which codes of 15 mm are read and a lean of 0.05° shows. */
const lookDpi = 200;
/** Pixels across at which a sheet on a table is looked for. */
const sheetWidth = 330;
/** Degrees: which way writing stands shows at a smaller lean as well. */
const leastTurn = 2;
/** Inches: the shorter side of A4. */
const paperInches = 8.27;

/** What a first look at a page finds. Sizes and codes are those of the file as it came, upright by its EXIF. */
export interface PageLook {
  frames: number;
  width: number;
  height: number;
  dpi: number;
  /** A sheet photographed on a table: its corners, in shares of the width and height; null for a scan. */
  sheet: Quad | null;
  skew: Skew;
  codes: PageCode[];
  /** Nothing on it but at the rim, and no code. */
  blank: boolean;
  /** A grey PNG with the skew taken away, for telling which way writing stands; null for a blank page. */
  straight: Uint8Array | null;
}

/** A sheet on a table; a dark lid around a sheet that lies flat is for {@link surroundOf}, which keeps what is written at its rim. */
const sheetOn = (gray: Gray): Quad | null => {
  const small = shrink(gray, Math.max(1, Math.floor(gray.width / sheetWidth)));
  const found = findSheet(small);
  if (found === null || (isRectangle(found) && surroundOf(small, backgroundOf(small).white).found))
    return null;
  return scaledQuad(found, 1 / small.width, 1 / small.height);
};

/** The sheet of a photograph from above, at {@link lookDpi}. */
const flat = async (page: OpenPage, sheet: Quad): Promise<Gray> => {
  const size = sheetSize(scaledQuad(sheet, page.width, page.height));
  const scale = Math.min(1, (lookDpi * paperInches) / Math.min(size.width, size.height));
  const gray = await grayOf(page, page.dpi * scale);
  return flattenSheet(gray, 1, scaledQuad(sheet, gray.width, gray.height), {
    width: Math.round(size.width * scale),
    height: Math.round(size.height * scale),
  });
};

/**
 * Looks at a page: codes, lean, emptiness.
 * @throws PaperFailure `not-an-image`, `damaged`, `too-large`, `not-installed`
 */
export const look = async (bytes: Uint8Array, frame: number): Promise<PageLook> => {
  const page = await openPage(bytes, frame);
  const seen = await grayOf(page, lookDpi);
  const sheet = sheetOn(seen);
  const gray = sheet === null ? seen : await flat(page, sheet);
  const codes = await readCodes(gray, page.width / gray.width);
  const small = shrink(gray, 2);
  const paper = backgroundOf(gray);
  const surround = surroundOf(small, paper.white);
  const ink = inkOf(gray, paper);
  // The mask of the surround is half as fine; its last row and column stand for what rounding cut off.
  for (let y = 0; y < ink.height; y += 1)
    for (let x = 0; x < ink.width; x += 1) {
      const row = Math.min(surround.height - 1, y >> 1);
      const column = Math.min(surround.width - 1, x >> 1);
      if (surround.mask[row * surround.width + column] === 1) ink.mask[y * ink.width + x] = 0;
    }
  const skew = skewOf(ink);
  const smallInk = inkOf(small, backgroundOf(small));
  const written = {
    ...smallInk,
    mask: smallInk.mask.map((value, at) => (surround.mask[at] === 1 ? 0 : value)),
  };
  const blank = codes.length === 0 && contentOf(written, Math.min(page.dpi, lookDpi) / 2).blank;
  return {
    frames: page.frames,
    width: page.width,
    height: page.height,
    dpi: page.dpi,
    sheet,
    skew,
    codes,
    blank,
    straight: blank
      ? null
      : await pngOf(gray, Math.min(page.dpi, lookDpi), Math.abs(skew.degrees) < leastTurn ? 0 : skew.degrees),
  };
};
