import type { Spoken } from './align.ts';
import { gapsOf, type Sounds } from './sounds.ts';
import { soundsOf } from './sounds-of.ts';

/** A word of a name: what was written, folded, with what belongs to it joined, and how it sounds. */
export interface NameWord extends Spoken {
  text: string;
}

const abbreviations: Record<string, string> = {
  med: 'mohamed',
  mhd: 'mohamed',
  mohd: 'mohamed',
  md: 'mohamed',
  fz: 'fatimazahra',
  faical: 'faisal',
};
const articles = new Set(['el', 'al', 'l', 'ال', 'ul']);
/** The article taken to the sound that follows: er-rachidi, ech-chaoui. */
const assimilated = /^[aeu](?:[rszdtnl]|ch|sh|dh|th)$/;
/** What is one with the word after it. */
const before = new Set(
  'abd abdel abdal abdul abdoul ben bin ibn bou abou abu ait ould oulad عبد بن ابن بو ابو أبو ايت آيت أيت ولد اولاد أولاد'.split(
    ' ',
  ),
);
/** What is one with the word before it. */
const behind = new Set(
  'eddine eddin edin addine dine din uddin allah ellah ullah lah الدين دين الله'.split(' '),
);
/** Words in which ال is no article. */
const ownAl = /^ال(?:ياس|هام|يا|يف|فة|ماس)$/;

/** An article written as one with its word: Elmehdi, Elamrani; and words that begin so by themselves. */
const joinedEl = /^el(?:[bcdfghjkmpqvwxz][a-z]{2,}|[aiou][a-z]{4,})$/;
const ownEl = /^el(?:ham|yas|ias|iass|iane|isa|iza)/;

/** A name's letters: small, without accents, vowel marks and apostrophes; hamza stays. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ç/g, 's')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .normalize('NFC')
    .replace(/œ/g, 'oe')
    .replace(/ı/g, 'i')
    .replace(/['’‘ʼ`´ʿʾʻ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Articles inside a word written as one: عبدالرحيم, Abdelkarim, نورالدين. */
const withoutInnerArticle = (word: string): string =>
  word
    .replace(/^عبدال(?=..)/, 'عبد')
    .replace(/(?<=..)ال(?=(?:دين|له|اه)$)/, '')
    .replace(/(?<=..)الله$/, 'له')
    .replace(/^abd[ae]l(?=ati)/, "abd'l")
    .replace(/^abd(?:[aeo]|ou|u)l(?=.{3})/, "abd'")
    .replace(/^عمرو$/, 'عمر');

/** A word without its article, and whether it had one. */
const withoutArticle = (word: string): { text: string; isDefinite: boolean } => {
  if (/^ال(?=..)/.test(word) && !ownAl.test(word)) return { text: word.slice(2), isDefinite: true };
  if (joinedEl.test(word) && !ownEl.test(word)) return { text: word.slice(2), isDefinite: true };
  return { text: word, isDefinite: false };
};

/** Sounds with what they weigh. */
export const spoken = (sounds: Sounds, isDefinite: boolean, isBegun = false): Spoken => {
  const gaps = gapsOf(sounds, isBegun);
  return { sounds, gaps, weight: gaps.reduce((sum, gap) => sum + gap, 0), isDefinite };
};

const known = new Map<string, NameWord>();
const mostKnown = 100_000;
/** A word as it sounds; computed once, names repeat. */
const wordOf = (text: string, isDefinite = false): NameWord => {
  const key = isDefinite ? `+${text}` : text;
  const there = known.get(key);
  if (there) return there;
  const word = { text, ...spoken(soundsOf(text), isDefinite) };
  if (known.size >= mostKnown) known.clear();
  known.set(key, word);
  return word;
};

/**
 * A name's words as they are compared: Abd-, Ben-, Bou-, Ait- joined with what follows, articles taken off, abbreviations written out.
 */
export const nameWords = (name: string): NameWord[] => {
  const parts = folded(name).split(' ').filter(Boolean);
  const words: { text: string; isDefinite: boolean }[] = [];
  let joined: string | null = null;
  let isDefinite = false;
  parts.forEach((part, at) => {
    const next = parts[at + 1];
    if (next !== undefined) {
      if (articles.has(part) || (assimilated.test(part) && next.startsWith(part.slice(1)))) {
        isDefinite = true;
        return;
      }
      if (before.has(part)) {
        joined = (joined ?? '') + part.replace(/^abd(?:[aeo]|ou|u)l$/, "abd'");
        return;
      }
    }
    const own = withoutArticle(
      joined === null ? (abbreviations[part] ?? part) : part.replace(/^l(?=[^aeiou]{1,2}[aeiou])/, ''),
    );
    const last = words.at(-1);
    if (joined === null && last && behind.has(part)) last.text += own.text.replace(/^[aeu](?=[dl])/, '');
    else
      words.push({
        text: (joined ?? '') + own.text,
        isDefinite: joined === null && (isDefinite || own.isDefinite),
      });
    joined = null;
    isDefinite = false;
  });
  const whole = words.filter(({ text }) => text.length > 1);
  return (whole.length > 0 ? whole : words).map((word) =>
    wordOf(withoutInnerArticle(word.text), word.isDefinite),
  );
};

/** First words of names that are written apart or as one: Fatima Zahra, Nour El Houda. */
const openers = /^(?:fat[ie]?ma|nour|nor|zine|zin|oum|om|فاطم|نور|زين|ام|أم)/;

/** Two neighbours that may be written as one word, as one. `at`: the place of the first. */
export const pairsOf = (words: readonly NameWord[]): { at: number; pair: NameWord }[] =>
  words.slice(1).flatMap((word, at) => {
    const first = words[at];
    if (!first || !openers.test(first.text)) return [];
    return [{ at, pair: wordOf(`${first.text}'${word.text}`, first.isDefinite) }];
  });
