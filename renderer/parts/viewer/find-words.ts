import { foldText } from '#shared/domain/identification/fold-text.ts';
import type { ViewedWord } from './viewed-page.ts';

/** Words that hold one of the words looked for, whatever accents, case or Arabic letter forms. */
export const findWords = (words: readonly ViewedWord[], typed: string): ViewedWord[] => {
  const wanted = foldText(typed).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  return words.filter(({ text }) => {
    const folded = foldText(text);
    return wanted.some((word) => folded.includes(word));
  });
};
