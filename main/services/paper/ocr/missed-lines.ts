import type { Box } from '#shared/documents/page-image.ts';
import type { ReadLine } from '#shared/documents/page-text.ts';
import { backgroundOf } from '../images/background.ts';
import { inkBox } from '../images/content.ts';
import type { Gray } from '../images/gray.ts';
import { inkOf } from '../images/ink.ts';
import type { Ink } from '../images/ink.ts';
import { shrink } from '../images/shrink.ts';
import { withoutSpecks } from '../images/speckle.ts';

/** Millimetres: how high and how wide a band of ink must be to be a line of writing. A QR code is higher, a rule flatter. */
const lineHeight = { least: 1.6, most: 12 };
const leastWidth = 10;
/** Below this mean confidence what was read is a signature, a stamp or a drawing. */
const leastConfidence = 0.5;
/** Times that a page is made smaller to look for bands: from 240 to 80 dots per inch. */
const times = 3;

/** The ink that no word read so far covers. */
const uncovered = (ink: Ink, lines: readonly ReadLine[]): Ink => {
  const mask = ink.mask.slice();
  for (const { box } of lines) {
    const extra = box.height * 0.3;
    const left = Math.max(0, Math.floor((box.left - extra) / times));
    const right = Math.min(ink.width, Math.ceil((box.left + box.width + extra) / times));
    const bottom = Math.min(ink.height, Math.ceil((box.top + box.height + extra) / times));
    for (let y = Math.max(0, Math.floor((box.top - extra) / times)); y < bottom; y += 1)
      mask.fill(0, y * ink.width + left, y * ink.width + right);
  }
  return withoutSpecks({ ...ink, mask }, 4);
};

const rowsOf = ({ mask, width, height }: Ink): { top: number; bottom: number }[] => {
  const bands: { top: number; bottom: number }[] = [];
  let top = -1;
  for (let y = 0; y <= height; y += 1) {
    const inked = y < height && mask.subarray(y * width, (y + 1) * width).includes(1);
    if (inked && top < 0) top = y;
    if (!inked && top >= 0) {
      bands.push({ top, bottom: y });
      top = -1;
    }
  }
  return bands;
};

/**
 * Bands of writing that the reader's own layout passed over: it drops short lines at the end of Arabic paragraphs.
 * @param page as it was read, at `dpi`
 */
export const missedBands = (page: Gray, lines: readonly ReadLine[], dpi: number): Box[] => {
  const small = shrink(page, times);
  const left = uncovered(inkOf(small, backgroundOf(small)), lines);
  const millimetre = dpi / times / 25.4;
  return rowsOf(left).flatMap(({ top, bottom }): Box[] => {
    const high = (bottom - top) / millimetre;
    if (high < lineHeight.least || high > lineHeight.most) return [];
    const band = inkBox({
      mask: left.mask.subarray(top * left.width, bottom * left.width),
      width: left.width,
      height: bottom - top,
    });
    if (band === null || band.width / millimetre < leastWidth) return [];
    return [
      {
        left: band.left * times,
        top: (band.top + top) * times,
        width: band.width * times,
        height: band.height * times,
      },
    ];
  });
};

/** Puts lines read later among the others, each before the first that stands lower; what is no writing stays out. */
export const withMissed = (lines: readonly ReadLine[], missed: readonly ReadLine[]): ReadLine[] => {
  const all = [...lines];
  for (const line of missed) {
    const confidence = line.words.reduce((sum, word) => sum + word.confidence, 0) / line.words.length;
    const letters = line.words.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '')).join('').length;
    if (confidence < leastConfidence || letters < 3) continue;
    const middle = line.box.top + line.box.height / 2;
    const before = all.findIndex(({ box }) => box.top + box.height / 2 > middle);
    all.splice(before < 0 ? all.length : before, 0, line);
  }
  return all;
};
