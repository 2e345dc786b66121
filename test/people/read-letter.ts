import type { PageText, ReadLine } from '#shared/documents/page-text.ts';
import type { Language } from '#shared/documents/text.ts';

/** A page as a reader gives it: one line of `lines` under the other, each word with a box of its own, Arabic from the right. */
export const aPageText = (
  lines: readonly string[],
  language: Language = 'fr',
  confidence = 0.9,
): PageText => {
  const [width, height, letter, high] = [1654, 2339, 20, 40];
  return {
    width,
    height,
    language,
    confidence,
    lines: lines.map((text, row): ReadLine => {
      let x = 100;
      const words = text.split(' ').map((word) => {
        const size = word.length * letter;
        const left = language === 'ar' ? width - x - size : x;
        x += size + letter;
        return {
          text: word,
          confidence,
          box: { left: Math.max(0, left), top: 100 + row * 60, width: size, height: high },
        };
      });
      const left = Math.min(...words.map(({ box }) => box.left));
      return { words, box: { left, top: 100 + row * 60, width: x - 120, height: high } };
    }),
  };
};
