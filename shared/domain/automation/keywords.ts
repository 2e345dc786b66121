import { foldText } from '../identification/fold-text.ts';
import { inflected } from './inflections.ts';

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Text as keywords are sought in it: folded words with one space around each, ` egout ouvert `. */
export const foldWords = (text: string): string => ` ${wordsOf(text).join(' ')} `;

const patterns = new WeakMap<readonly string[], RegExp | null>();

/** One pattern for a list of keywords, made once; null when none of them has a letter or digit. */
const patternOf = (keywords: readonly string[]): RegExp | null => {
  const known = patterns.get(keywords);
  if (known !== undefined) return known;
  const sources = keywords.flatMap((keyword) => {
    const words = wordsOf(keyword);
    return words.length === 0 ? [] : [words.map(inflected).join(' ')];
  });
  const pattern = sources.length === 0 ? null : new RegExp(` (${sources.join('|')}) `, 'u');
  patterns.set(keywords, pattern);
  return pattern;
};

/**
 * The first whole word (or run of words) of a folded text that is one of the keywords, null when none is. Accents, case and Arabic
 * letter variants, feminine and plural do not count, word boundaries do: «danger» is not in «dangereux».
 * @param folded made by {@link foldWords}
 */
export const findKeyword = (folded: string, keywords: readonly string[]): string | null =>
  patternOf(keywords)?.exec(folded)?.[1] ?? null;
