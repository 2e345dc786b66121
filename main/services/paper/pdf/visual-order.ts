/** Letters written from the right (Arabic, Hebrew) and the marks on them. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Runs that are written from the left inside them: numbers with their points, Latin words. */
const leftToRightRun = /[\p{Script=Latin}\p{N}]+(?:[.,:/+-][\p{Script=Latin}\p{N}]+)*/gu;
/** True for a word that is read from the right. */
export const isRightToLeft = (word: string): boolean => rightToLeft.test(word);

/**
 * The characters of a word as they stand on paper from left to right. Readers of PDF take glyphs in that order and put right-to-left
 * words back by themselves.
 */
export const visualOrder = (word: string): string => {
  if (!isRightToLeft(word)) return word;
  const reversed = [...word].reverse().join('');
  return reversed.replace(leftToRightRun, (run) => [...run].reverse().join(''));
};
