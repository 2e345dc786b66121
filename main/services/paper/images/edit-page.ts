import sharp from 'sharp';
import type { Box, QuarterTurns } from '#shared/documents/page-image.ts';
import { PaperFailure } from '../paper-failure.ts';
import { asFailure, decode, openPage } from './open-page.ts';

/** Better than a working copy's, so that a few edits cannot be seen. */
const quality = 70;
const thumbnailHeight = 240;

/** What a person wants done to a working copy. A crop is in pixels of the page after it has been turned. */
export interface PageEdit {
  turns: QuarterTurns;
  crop: Box | null;
}

/** A working copy that a person has changed. */
export interface EditedPage {
  jpeg: Uint8Array;
  width: number;
  height: number;
  thumbnail: Uint8Array;
}

/**
 * Turns and crops a working copy into a new one.
 * @throws PaperFailure `outside-page`, `not-an-image`, `damaged`, `too-large`
 */
export const editPage = async (bytes: Uint8Array, { turns, crop }: PageEdit): Promise<EditedPage> => {
  const page = await openPage(bytes);
  const [width, height] = turns % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
  const cut = crop ?? { left: 0, top: 0, width, height };
  if (
    cut.width < 1 ||
    cut.height < 1 ||
    cut.left < 0 ||
    cut.top < 0 ||
    cut.left + cut.width > width ||
    cut.top + cut.height > height
  )
    throw new PaperFailure('outside-page', 'The rectangle is not on the page.');
  try {
    const turned = await decode(page)
      .rotate(turns * 90)
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const edited = sharp(turned.data, {
      raw: { width: turned.info.width, height: turned.info.height, channels: 3 },
    }).extract(cut);
    const [jpeg, thumbnail] = await Promise.all([
      edited.clone().withDensity(Math.round(page.dpi)).jpeg({ quality, mozjpeg: true }).toBuffer(),
      edited.clone().resize({ height: thumbnailHeight }).jpeg({ quality: 60 }).toBuffer(),
    ]);
    return { jpeg, thumbnail, width: cut.width, height: cut.height };
  } catch (error) {
    throw asFailure(error);
  }
};
