import { IntlMessageFormat } from 'intl-messageformat';
import type { Bilingual, Language } from '#shared/documents/text.ts';
import type { Messages } from '#shared/locales/messages.ts';
import { commonMessages, type CommonId } from './common-messages.ts';
import { formatDateTime, formatDay, formatNumber, formatTime, colons, commas, locales } from './formats.ts';

/** The ids of an area's messages. */
export type IdOf<Area> = Area extends { fr: infer Sentences } ? keyof Sentences & string : never;
/** Fills a sentence. Takes only ids that its areas have. */
export type Translate<Id extends string> = (id: Id, values?: Record<string, string | number>) => string;

/** Sentences of some areas and the common ones, and formats, in one language. */
export interface Words<Id extends string = CommonId> {
  language: Language;
  t: Translate<Id>;
  /** A name of the reference data. */
  name: (text: Bilingual) => string;
  formatDay: (when: string) => string;
  formatTime: (when: string) => string;
  formatDateTime: (when: string) => string;
  formatNumber: (value: number) => string;
  /** Words after each other, with the comma of the language. */
  listed: (words: readonly string[]) => string;
  /** `label : value`, with the colon of the language. */
  labelled: (label: string, value: string) => string;
}

type Area = Messages<string>;

const parsed = new Map<string, IntlMessageFormat>();
const sentence = (language: Language, text: string): IntlMessageFormat => {
  const key = `${language} ${text}`;
  const known = parsed.get(key) ?? new IntlMessageFormat(text, locales[language]);
  parsed.set(key, known);
  return known;
};

/** A sentence with its values; as it stands where a value is missing, so that a slip in a word takes no screen down. */
const fill = (language: Language, text: string, values?: Record<string, string | number>): string => {
  if (!text.includes('{') && !text.includes("'")) return text;
  try {
    return String(sentence(language, text).format(values));
  } catch {
    return text;
  }
};

const makeWords = (language: Language, areas: readonly Area[]): Words<string> => {
  const places = [...areas, ...commonMessages].map(
    (area): Readonly<Record<string, string>> => area[language],
  );
  return {
    language,
    t: (id, values) => {
      const text = places.find((place) => id in place)?.[id] ?? id;
      return fill(language, text, values);
    },
    name: (text) => text[language],
    formatDay: (when) => formatDay(language, when),
    formatTime: (when) => formatTime(language, when),
    formatDateTime: (when) => formatDateTime(language, when),
    formatNumber: (value) => formatNumber(language, value),
    listed: (words) => words.join(commas[language]),
    labelled: (label, value) => `${label}${colons[language]}${value}`,
  };
};

/** A step of the way from areas to their words, so that the same areas always give the same object. */
class Shelf {
  readonly #next = new WeakMap<Area, Shelf>();
  readonly #words = new Map<Language, Words<string>>();

  find(language: Language, areas: readonly Area[]): Words<string> {
    return areas.reduce<Shelf>((shelf, area) => shelf.#of(area), this).#in(language, areas);
  }
  #of(area: Area): Shelf {
    const known = this.#next.get(area) ?? new Shelf();
    this.#next.set(area, known);
    return known;
  }
  #in(language: Language, areas: readonly Area[]): Words<string> {
    const known = this.#words.get(language) ?? makeWords(language, areas);
    this.#words.set(language, known);
    return known;
  }
}
const shelf = new Shelf();

/** Words of a language from these areas and the common ones; the same object for the same areas, so hooks may depend on it. */
export const wordsOf = <const Areas extends readonly Area[]>(
  language: Language,
  ...areas: Areas
): Words<IdOf<Areas[number]> | CommonId> => shelf.find(language, areas);
