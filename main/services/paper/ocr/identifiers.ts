import type { Box } from '#shared/documents/page-image.ts';
import type { ReadLine, ReadWord } from '#shared/documents/page-text.ts';

/** Four digits in one word: a number of a paper, a phone, a reference. What the Arabic model makes of them is not to be trusted. */
const digits = /[0-9\u0660-\u0669]/g;
const looksNumbered = (text: string): boolean => (text.match(digits) ?? []).length >= 3;

/** Lines of an Arabic page that hold an identifier. */
export const linesWithIdentifiers = (lines: readonly ReadLine[]): ReadLine[] =>
  lines.filter(({ words }) => words.some(({ text }) => looksNumbered(text)));

/** Latin capitals and digits with what stands between their groups: CIN, phone, reference. */
const identifier = /^[+(]?[A-Z0-9][A-Z0-9./()-]*$/;
const isIdentifier = ({ text }: ReadWord): boolean =>
  identifier.test(text) && (text.match(/\d/g) ?? []).length >= 3;

/** How much of the narrower of two boxes that touch lies over or under the other, 0 to 1. */
export const overlap = (a: Box, b: Box): number => {
  const wide = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const high = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return wide <= 0 || high <= 0 ? 0 : wide / Math.max(1, Math.min(a.width, b.width));
};

/**
 * Puts the identifiers of a second reading, in Latin letters, in the place of what the first made of them: of words that
 * lie on the same spot and look numbered. Other words stay.
 */
export const withLatinIdentifiers = (lines: readonly ReadLine[], latin: readonly ReadWord[]): ReadLine[] => {
  const found = latin.filter(isIdentifier);
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) => {
      if (!looksNumbered(word.text)) return word;
      const better = found.find(({ box }) => overlap(box, word.box) > 0.6);
      if (!better) return word;
      const trailing = /[،؛:.]$/.exec(word.text)?.[0] ?? '';
      return { ...word, text: better.text.replace(/[.]$/, '') + trailing, confidence: better.confidence };
    }),
  }));
};
