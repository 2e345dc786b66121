import type { Catalogue, Category } from '#shared/documents/reference-data.ts';
import { suggestCategories } from '#shared/domain/catalogue/suggest.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';

/** How many of the best share what was found: the surest is weighed against them. */
const weighed = 5;
/** How many an agent would be offered for a word of the subject. */
const offered = 3;
/** A word of the subject says this many times what one of the letter says, and more when it is among its first words. */
const subjectCounts = 6;
const firstWords = { many: 3, count: 1.5 };
/** What being offered for a word of the subject adds, for the first offered. */
const typedCounts = 1;
/** Less speaks for nothing: one word that several categories share. */
const leastScore = 0.7;
/**
 * What makes a category sure: its share of all that was found, and how many words speak for it, one of them in the subject; one that
 * stands in the subject and again in the text counts twice. A word that stands but once never does: a bill is « affichée », a meter
 * hangs on the « mur », and the letter is about neither posters nor graffiti.
 */
const sure = [
  { words: 2, share: 0.7 },
  { words: 3, share: 0.55 },
] as const;
/** What a category is sure by whose whole name is the subject. */
const named = 0.8;

/**
 * Subjects of letters that report nothing about a place, whatever words they use: bills, taxes, papers, posts, thefts, thanks, things
 * asked for. An agent chooses their category, if they have one.
 */
const otherMatters =
  /\b(?:facture|taxe|impot|amende|acte|extrait|certificat|attestation|copie|legalisation|candidature|emploi|poste|stage|inscription|bourse|subvention|aide|logement social|vol|voles?|volee?s?|agression|remerciements?|felicitations|invitation|fonctionnaire|agent|coupure|potable|eclairage|lampadaires?|demande d (?:autorisation|un permis|une licence)|licence)\b|(?:فاتوره|ضريبه|رسم|غرامه|شهاده|عقد|نسخه|وثيقه|تصحيح|توظيف|عمل|تسجيل|منحه|دعم|مساعده|سرقه|شكر|تهنيه|دعوه|موظف|الاناره|انقطاع|طلب (?:رخصه|ترخيص|شهاده|عقد))/u;

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

/** The words that speak for a category: those of its name and keywords that the letter holds whole. */
const speaking = (category: Category, found: ReadonlyMap<string, number>): Set<string> =>
  new Set(
    wordingsOf(category)
      .map(stemsOf)
      .filter((words) => words.length > 0 && words.every((word) => found.has(word)))
      .flat(),
  );

/** A category that a letter is about; `confidence` is its share of all that was found. */
export interface LikelyCategory {
  category: Category;
  confidence: number;
}

/**
 * The category that the words of a letter speak for, when they do so clearly: its name and keywords in the subject and in the text.
 * Null says nothing of the letter but that a person chooses.
 * @param subject '' when the letter gives none
 */
export const likelyCategory = (
  catalogue: Catalogue,
  subject: string,
  text: string,
): LikelyCategory | null => {
  if (otherMatters.test(foldText(subject))) return null;
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
    for (const [rank, category] of suggestCategories(catalogue, word, offered).entries())
      if (scores.has(category)) scores.set(category, (scores.get(category) ?? 0) + typedCounts / (rank + 1));
  const ranked = [...scores].sort((a, b) => b[1] - a[1]).slice(0, weighed);
  const [first] = ranked;
  if (!first) return null;
  const [category, score] = first;
  const confidence = Math.min(0.95, score / (ranked.reduce((sum, [, one]) => sum + one, 0) + leastScore));
  const words = [...speaking(category, new Map([...inText, ...inSubject]))];
  const said = words.filter((word) => inSubject.has(word));
  const count = words.length + said.filter((word) => inText.has(word)).length;
  const isSure = said.length > 0 && sure.some((one) => count >= one.words && confidence >= one.share);
  if (isSure) return { category, confidence };
  const isNamed = [category.name.fr, category.name.ar].some((name) =>
    foldText(subject).includes(foldText(name)),
  );
  return isNamed ? { category, confidence: Math.max(confidence, named) } : null;
};
