import type { PageCode } from '#shared/documents/page-image.ts';
import { readCodes } from '../codes/read-codes.ts';
import { backgroundOf } from './background.ts';
import { contentOf } from './content.ts';
import { inkOf } from './ink.ts';
import { grayOf, openPage } from './open-page.ts';
import { pngOf } from './png.ts';
import { shrink } from './shrink.ts';
import { skewOf } from './skew.ts';
import type { Skew } from './skew.ts';
import { surroundOf } from './surround.ts';

/** Dots per inch at which codes of 15 mm are read and a lean of 0.05° shows. */
const lookDpi = 200;

/** What a first look at a page finds. Sizes and codes are those of the file as it came, upright by its EXIF. */
export interface Look {
  frames: number;
  width: number;
  height: number;
  dpi: number;
  skew: Skew;
  codes: PageCode[];
  /** Nothing on it but at the rim, and no code. */
  blank: boolean;
  /** A grey PNG with the skew taken away, for telling which way writing stands; null for a blank page. */
  straight: Uint8Array | null;
}

/**
 * Looks at a page: codes, lean, emptiness.
 * @throws PaperFailure `not-an-image`, `damaged`, `too-large`, `not-installed`
 */
export const look = async (bytes: Uint8Array, frame: number): Promise<Look> => {
  const page = await openPage(bytes, frame);
  const gray = await grayOf(page, lookDpi);
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
    skew,
    codes,
    blank,
    straight: blank ? null : await pngOf(gray, Math.min(page.dpi, lookDpi), skew.degrees),
  };
};
