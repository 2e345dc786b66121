import { likeness, type Spoken } from './align.ts';
import { foldText } from '../fold-text.ts';
import { nameWords, type NameWord, pairsOf } from './name-words.ts';

/** Two words as alike as this are taken for one name (measured in `names.test.ts`). */
const leastLikeness = 0.85;
/** Less is enough for a word of a name whose other words agree. */
export const leastInName = 0.8;

/** How well a name that was asked for fits one on file. */
export interface NameFit {
  /** Mean over the words asked for, 0 to 1. */
  likeness: number;
  /** Every word asked for begins one on file, letter by letter. */
  isLiteral: boolean;
  /** Words asked for, and on file. */
  typed: number;
  words: number;
}
/** A name made ready to be compared. */
export interface ReadName {
  /** Its words as written, folded: what is compared letter by letter while it is typed. */
  letters: readonly string[];
  /** As they sound; `ways`: and with two neighbours as one, Fatima Zahra may be filed as Fatimazahra. */
  words: readonly NameWord[];
  ways: readonly (readonly NameWord[])[];
  /** Its words, and neighbours that may be one word. */
  spoken: readonly NameWord[];
}
export const readName = (name: string): ReadName => {
  const words = nameWords(name);
  const pairs = pairsOf(words);
  return {
    letters: foldText(name).split(' ').filter(Boolean),
    words,
    ways:
      words.length === 0
        ? []
        : [words, ...pairs.map(({ at, pair }) => [...words.slice(0, at), pair, ...words.slice(at + 2)])],
    spoken: [...words, ...pairs.map(({ pair }) => pair)],
  };
};

/** The mean over words that each fit well enough, null when one does not: a name of one word has nothing else to go by. */
export const meanOf = (fits: readonly number[]): number | null =>
  fits.length > 0 && fits.every((fit) => fit >= (fits.length === 1 ? leastLikeness : leastInName))
    ? fits.reduce((sum, fit) => sum + fit, 0) / fits.length
    : null;

const bestOf = (word: Spoken, others: readonly Spoken[]): number =>
  others.reduce((best, other) => Math.max(best, likeness(word, other)), 0);

/** How well a name asked for fits one on file, in either script; null: some of its words are not there. */
export const compareNames = (asked: ReadName, filed: ReadName): NameFit | null => {
  const { letters, words, ways } = asked;
  const counts = { typed: words.length, words: filed.words.length };
  if (letters.length > 0 && letters.every((word) => filed.letters.some((own) => own.startsWith(word))))
    return { likeness: 1, isLiteral: true, ...counts };
  const best = ways
    .map((way) => meanOf(way.map((word) => bestOf(word, filed.spoken))) ?? 0)
    .reduce((a, b) => Math.max(a, b), 0);
  return best === 0 ? null : { likeness: best, isLiteral: false, ...counts };
};
