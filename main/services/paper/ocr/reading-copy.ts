import { findCodes } from '../codes/read-codes.ts';
import { withoutCodes } from '../codes/mask-codes.ts';
import type { Gray } from '../images/gray.ts';
import { grayOf, openPage } from '../images/open-page.ts';
import { pngOf } from '../images/png.ts';

/** Dots per inch the models read best: 300 loses Arabic lines that 240 does not, below 200 letters run together. */
export const readingDpi = 240;
/** A coarse page is made larger to be read: letters of a fax or of 150 dpi are too small for the models. */
const enlarged = 2.5;

/** What the reader is given of a page: grey, at {@link readingDpi}, without its codes. */
export interface ReadingCopy {
  gray: Gray;
  png: Uint8Array;
  /** Of the image it was made from, in pixels. */
  width: number;
  height: number;
}

/**
 * Makes a working copy ready for the reader.
 * @throws PaperFailure `damaged`, `not-an-image`, `too-large`, `not-installed`
 */
export const readingCopy = async (image: Uint8Array): Promise<ReadingCopy> => {
  const page = await openPage(image);
  const whole = await grayOf(page, readingDpi, enlarged);
  const gray = withoutCodes(whole, await findCodes(whole));
  return { gray, png: await pngOf(gray, readingDpi), width: page.width, height: page.height };
};
