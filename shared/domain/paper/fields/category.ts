import type { Catalogue, Category } from '#shared/documents/reference-data.ts';
import { suggestCategories } from '#shared/domain/catalogue/suggest.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';

/** How many categories are worth showing. */
const shown = 3;
/** A word of the subject says this many times what one of the letter says, and more when it is among its first words. */
const subjectCounts = 6;
const firstWords = { many: 3, count: 1.5 };
/** What being offered for a word of the subject adds, for the first offered. */
const typedCounts = 1;
/** Less speaks for nothing: one word that several categories share. */
const leastScore = 0.7;

/** Words that begin alike in French (plurals), and Arabic words without what is written on to them (و ف ب ل ك, ال). */
const stem = (word: string): string => {
  if (/[\u0621-\u064a]/.test(word)) {
    const bare = word.replace(/^[وف]?(?:بال|كال|ال|لل)(?=..)/, '').replace(/^و(?=...)/, '');
    return bare.replace(/(?:ات|ين|ون|ه)$/, '').slice(0, 6);
  }
  return word.replace(/(?:es|s|x|e)$/, '').slice(0, 7);
};
const stemsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map(stem)
    .filter((word) => word.length > 2);

/** How telling each stem is: 1 for one that a single category uses, less for `public`, `rue`, `voie`. */
const rarityIn = (catalogue: Catalogue): ((word: string) => number) => {
  const uses = new Map<string, number>();
  for (const category of catalogue.categories)
    for (const word of new Set(wordingsOf(category).flatMap(stemsOf)))
      uses.set(word, (uses.get(word) ?? 0) + 1);
  return (word) => 1 / (uses.get(word) ?? 1);
};

const wordingsOf = ({ name, keywords }: Category): string[] => [
  name.fr,
  name.ar,
  ...keywords.fr,
  ...keywords.ar,
];

/** How much a text speaks for a wording: all its words must be there, or half of a long one's. */
const weigh = (
  wording: string,
  found: ReadonlyMap<string, number>,
  rarity: (word: string) => number,
): number => {
  const words = stemsOf(wording);
  const present = words.filter((word) => found.has(word));
  if (present.length === 0 || present.length * 2 < words.length) return 0;
  const weight = present.reduce((sum, word) => sum + rarity(word) * Math.min(3, found.get(word) ?? 0), 0);
  return present.length === words.length ? weight : 0.3 * weight;
};

const tally = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of stemsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** A category that a letter seems to be about; `confidence` is its share of all that was found. */
export interface LikelyCategory {
  category: Category;
  confidence: number;
}

/**
 * Categories that the words of a letter speak for: names and keywords of the catalogue in the subject, then in the text.
 * @param subject '' when the letter gives none
 */
export const likelyCategories = (catalogue: Catalogue, subject: string, text: string): LikelyCategory[] => {
  const inSubject = new Map(
    [...tally(subject)].map(([word, count], at) => [word, at < firstWords.many ? firstWords.count : count]),
  );
  const inText = tally(text);
  const rarity = rarityIn(catalogue);
  const scores = new Map<Category, number>();
  for (const category of catalogue.categories.filter(({ active }) => active)) {
    const score = wordingsOf(category).reduce(
      (sum, wording) =>
        sum + subjectCounts * weigh(wording, inSubject, rarity) + weigh(wording, inText, rarity),
      0,
    );
    if (score >= leastScore) scores.set(category, score);
  }
  // What an agent would be offered on typing the subject's words.
  for (const word of foldText(subject)
    .split(' ')
    .filter((one) => one.length > 3))
    for (const [rank, category] of suggestCategories(catalogue, word, shown).entries())
      if (scores.has(category)) scores.set(category, (scores.get(category) ?? 0) + typedCounts / (rank + 1));
  const ranked = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
  const sum = ranked.slice(0, shown + 2).reduce((total, [, score]) => total + score, 0);
  return ranked
    .slice(0, shown)
    .map(([category, score]) => ({ category, confidence: Math.min(0.95, score / (sum + leastScore)) }));
};
