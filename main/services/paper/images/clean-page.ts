import sharp from 'sharp';
import type { Box } from '#shared/documents/page-image.ts';
import { backgroundOf } from './background.ts';
import { brightnessOf, channelsOf } from './channels.ts';
import { isColoured } from './coloured.ts';
import { contentOf } from './content.ts';
import { inkOf } from './ink.ts';
import { keptArea } from './kept-area.ts';
import type { OpenPage } from './open-page.ts';
import { decoded, straighten } from './straighten.ts';
import type { Uprighting } from './straighten.ts';
import { surroundOf } from './surround.ts';
import { whiten } from './whiten.ts';
import type { Colour } from './whiten.ts';

/** Dots per inch at which a page is looked at. */
const lookDpi = 100;
const thumbnailHeight = 240;
/**
 * About 200 KB for an A4 letter at 300 dpi, with letters that read as before. Without mozjpeg's trellis and its search for the best order
 * of scans: together they cost five times the rest for a sixth of the bytes.
 */
const compression = { quality: 50, overshootDeringing: true, quantisationTable: 3, optimiseCoding: true };

/** The working copy of a page: straight, on white paper. */
export interface CleanPage {
  jpeg: Uint8Array;
  width: number;
  height: number;
  dpi: number;
  thumbnail: Uint8Array;
  blank: boolean;
  /** Around everything written, in pixels of `jpeg`; null for an empty page. */
  content: Box | null;
}

const smaller = (area: Box, times: number, within: { width: number; height: number }): Box => {
  const left = Math.floor(area.left / times);
  const top = Math.floor(area.top / times);
  return {
    left,
    top,
    width: Math.min(within.width - left, Math.ceil(area.width / times)),
    height: Math.min(within.height - top, Math.ceil(area.height / times)),
  };
};
const larger = (area: Box, times: number, width: number, height: number): Box => ({
  left: area.left * times,
  top: area.top * times,
  width: Math.min(width - area.left * times, area.width * times),
  height: Math.min(height - area.top * times, area.height * times),
});

/** Whether a page must be worked on in colour: most are not, and grey is a third of the work. A photograph is judged by its sheet alone. */
const channelsFor = async (page: OpenPage, { sheet }: Uprighting): Promise<1 | 3> => {
  if (!page.inColour) return 1;
  if (sheet !== null) return 3;
  const channels = channelsOf(await decoded(page, Math.min(1, lookDpi / page.dpi), 3), 1);
  return isColoured(channels, channels.map(backgroundOf)) ? 3 : 1;
};

/**
 * Makes the working copy of a page: set upright, its dark surround cut away, its paper white, its ink and stamps kept.
 * @throws PaperFailure `damaged`
 */
export const cleanPage = async (page: OpenPage, upright: Uprighting): Promise<CleanPage> => {
  const image = await straighten(page, upright, await channelsFor(page, upright));
  const { width, height, dpi } = image;
  const times = Math.max(1, Math.round(dpi / lookDpi));
  const channels = channelsOf(image, times);
  const gray = brightnessOf(channels);
  const paper = backgroundOf(gray);
  const surround = surroundOf(gray, paper.white);
  const ink = inkOf(gray, paper);
  const written = { ...ink, mask: ink.mask.map((value, at) => (surround.mask[at] === 1 ? 0 : value)) };
  const content = contentOf(written, dpi / times);
  const area = keptArea(surround, smaller(image.sheet, times, gray), content.box);
  const papers = channels.map(backgroundOf);
  const coloured = image.channels === 3 && isColoured(channels, papers);
  whiten(image, papers, paper.scale * times);
  if (surround.found) blankOut(image, surround, times);
  const cut = larger(area, times, width, height);
  const cleaned = sharp(image.data, { raw: { width, height, channels: image.channels } }).extract(cut);
  const kept = coloured ? cleaned : cleaned.grayscale().toColourspace('b-w');
  const jpeg = await kept.withDensity(Math.round(dpi)).jpeg(compression).toBuffer();
  // Of the JPEG, which is decoded at an eighth of its size.
  const thumbnail = await sharp(jpeg).resize({ height: thumbnailHeight }).jpeg({ quality: 60 }).toBuffer();
  return {
    jpeg,
    thumbnail,
    width: cut.width,
    height: cut.height,
    dpi,
    blank: content.blank,
    content:
      content.box &&
      larger(
        { ...content.box, left: content.box.left - area.left, top: content.box.top - area.top },
        times,
        cut.width,
        cut.height,
      ),
  };
};

/** Paints the surround white, and two cells around it: its edge is neither dark nor paper. */
const blankOut = (
  image: Colour,
  surround: { mask: Uint8Array; width: number; height: number },
  times: number,
): void => {
  const edge = 2;
  for (let row = 0; row < surround.height; row += 1)
    for (let column = 0; column < surround.width; column += 1) {
      if (surround.mask[row * surround.width + column] !== 1) continue;
      const left = Math.max(0, (column - edge) * times);
      const right = Math.min(image.width, (column + edge + 1) * times);
      const bottom = Math.min(image.height, (row + edge + 1) * times);
      for (let y = Math.max(0, (row - edge) * times); y < bottom; y += 1)
        image.data.fill(
          255,
          (y * image.width + left) * image.channels,
          (y * image.width + right) * image.channels,
        );
    }
};
