import { likeness, type Spoken } from './align.ts';
import { leastInName, meanOf, type NameFit, readName } from './compare-names.ts';
import { type NameWord, spoken } from './name-words.ts';
import { consonantsOf } from './sounds.ts';
import { Vocabulary } from './vocabulary.ts';

/** A word with the consonants it has and those it may be written with, as bits. */
interface Entry {
  word: Spoken;
  has: number;
  may: number;
}
/** A person's name as numbers of the two vocabularies. */
interface Indexed {
  id: string;
  letters: Int32Array;
  sounds: Int32Array;
  words: number;
}
/** What each word of a vocabulary that fits scores. */
type Fits = ReadonlyMap<number, number>;

/** A word that is only begun is less sure than one that is whole. */
const begunAtMost = 0.95;

const entryOf = (word: Spoken): Entry => ({ word, ...consonantsOf(word.sounds) });
const isOneAtMost = (bits: number): boolean => (bits & (bits - 1)) === 0;
/** Words that lack more than one consonant of each other's are not compared at all. */
const mayBeLike = (one: Entry, other: Entry, isBegun: boolean): boolean => {
  const lacking = one.has & ~other.may;
  const more = isBegun ? 0 : other.has & ~one.may;
  return lacking === 0 ? isOneAtMost(more) : more === 0 && isOneAtMost(lacking);
};
/** Words of very different weight are never alike enough. */
const isLongAlike = ({ weight: one }: Spoken, { weight: other }: Spoken): boolean =>
  Math.abs(one - other) <= 0.8 + 0.2 * Math.min(one, other);
const keyOf = (word: NameWord): string => (word.isDefinite ? `+${word.text}` : word.text);
const bestOf = (fits: Fits, numbers: Int32Array): number => {
  let best = 0;
  for (const number of numbers) best = Math.max(best, fits.get(number) ?? 0);
  return best;
};

/**
 * Persons by their names, in either script and however joined. Words repeat among people: a query is compared with the words there are,
 * not with the people, and only with words that share its consonants.
 */
export class NameIndex {
  readonly #numbers = new Map<string, number>();
  readonly #people: (Indexed | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #letters = new Vocabulary<string>();
  readonly #sounds = new Vocabulary<Entry>();

  /** Puts a person in, or again under another name. */
  set(id: string, name: string): void {
    this.delete(id);
    const { letters, spoken, words } = readName(name);
    const number = this.#free.pop() ?? this.#people.length;
    this.#numbers.set(id, number);
    this.#people[number] = {
      id,
      letters: Int32Array.from(letters, (word) => this.#letters.add(word, number, () => word)),
      sounds: Int32Array.from(spoken, (word) => this.#sounds.add(keyOf(word), number, () => entryOf(word))),
      words: words.length,
    };
  }

  delete(id: string): void {
    const number = this.#numbers.get(id);
    const person = number === undefined ? undefined : this.#people[number];
    if (number === undefined || !person) return;
    for (const word of person.letters) this.#letters.remove(word, number);
    for (const word of person.sounds) this.#sounds.remove(word, number);
    this.#numbers.delete(id);
    this.#people[number] = undefined;
    this.#free.push(number);
  }

  /**
   * Who a name may be of, by id, with how well it fits (as `compareNames`).
   * @param isTyped its last word may be unfinished
   */
  find(name: string, isTyped = false): Map<string, NameFit> {
    const found = new Map<string, NameFit>();
    const { letters, ways } = readName(name);
    const literal = letters.map((word) => this.#letters.fits((other) => (other.startsWith(word) ? 1 : 0)));
    for (const { id, words } of this.#having(literal, 'letters'))
      found.set(id, { likeness: 1, isLiteral: true, typed: letters.length, words });
    const known = new Map<NameWord, Fits>();
    for (const way of ways) {
      const fits = way.map((word, at) => {
        const before = known.get(word) ?? this.#fitsOf(word, isTyped && at === way.length - 1);
        known.set(word, before);
        return before;
      });
      for (const { id, sounds, words } of this.#having(fits, 'sounds')) {
        const mean = meanOf(fits.map((fit) => bestOf(fit, sounds)));
        if (mean !== null && mean > (found.get(id)?.likeness ?? 0))
          found.set(id, { likeness: mean, isLiteral: false, typed: way.length, words });
      }
    }
    return found;
  }

  #fitsOf(word: NameWord, isBegun: boolean): Fits {
    const asked = entryOf(word);
    const begun = spoken(word.sounds, word.isDefinite, true);
    return this.#sounds.fits((entry) => {
      if (!mayBeLike(asked, entry, isBegun)) return 0;
      const whole = isLongAlike(word, entry.word) ? likeness(word, entry.word) : 0;
      const best =
        isBegun && whole < begunAtMost
          ? Math.max(whole, Math.min(begunAtMost, likeness(begun, entry.word, true)))
          : whole;
      return best >= leastInName ? best : 0;
    });
  }

  /** Persons who have a word for each of what was asked: looked for among those of the rarest. */
  *#having(asked: readonly Fits[], of: 'letters' | 'sounds'): Iterable<Indexed> {
    const vocabulary = of === 'letters' ? this.#letters : this.#sounds;
    const [rarest] = [...asked].sort((a, b) => vocabulary.countOf(a) - vocabulary.countOf(b));
    const seen = new Set<number>();
    for (const word of rarest?.keys() ?? [])
      for (const number of vocabulary.peopleOf(word)) {
        const person = this.#people[number];
        if (!person || seen.has(number)) continue;
        seen.add(number);
        if (asked.every((fits) => fits === rarest || person[of].some((one) => fits.has(one)))) yield person;
      }
  }
}
