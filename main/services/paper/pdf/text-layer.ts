import type { Box } from '#shared/documents/page-image.ts';
import type { PageText } from '#shared/documents/page-text.ts';
import { glyphAdvance } from './block-font.ts';
import type { CharacterCodes } from './text-font.ts';
import { isRightToLeft, visualOrder } from './visual-order.ts';

/** Share of a line's box that is below its baseline. */
const below = 0.22;
/** Least width of a character, of its natural one: PDFium passes over what is thinner. */
const narrowest = 0.5;

/** Latin letters and digits in one word. Within a right-to-left line PDFium tears them apart, so they are laid after all lines. */
const isMixed = (word: string): boolean => /[A-Za-z]/.test(word) && /\d/.test(word);

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/**
 * Operators that lay invisible words over the image of a page, each as wide as on the image.
 * @param scale points for a pixel of the text's page
 * @param height of the page, in points
 */
export const textLayer = (text: PageText, scale: number, height: number, codes: CharacterCodes): string => {
  const parts = ['BT', '3 Tr'];
  const apart: string[] = [];
  for (const { words, box } of text.lines) {
    const size = Math.max(1, Math.min(box.height, ...words.map((word) => word.box.height * 2)) * scale);
    const baseline = height - (box.top + box.height) * scale + size * below;
    const show = (shown: string, left: number, width: number): string[] => {
      const natural = ([...shown].length * glyphAdvance) / 1000;
      const stretch = Math.max(narrowest, (width * scale) / (natural * size));
      return [
        `${number(stretch * 100)} Tz`,
        `1 0 0 1 ${number(left * scale)} ${number(baseline)} Tm`,
        `<${codes.hex(shown)}> Tj`,
      ];
    };
    const fromTheRight = words.some((word) => isRightToLeft(word.text));
    parts.push(`/T ${number(size)} Tf`);
    const asTheyStand = [...words].sort((a, b) => a.box.left - b.box.left);
    for (const [at, word] of asTheyStand.entries()) {
      const { left, width } = word.box;
      const shown = show(visualOrder(word.text), left, width);
      if (fromTheRight && isMixed(word.text)) apart.push(`/T ${number(size)} Tf`, ...shown);
      else parts.push(...shown);
      const next = asTheyStand[at + 1]?.box;
      if (next) parts.push(...show(' ', ...gap(word.box, next)));
    }
  }
  return [...parts, ...apart, 'ET'].join('\n');
};

/** Where the space between two words of a line is, whichever side the second one stands on. */
const gap = (a: Box, b: Box): [left: number, width: number] => {
  const [first, second] = a.left <= b.left ? [a, b] : [b, a];
  const left = first.left + first.width;
  return [left, Math.max(1, second.left - left)];
};
