import { createHash } from 'node:crypto';
import { findUses } from './uses.ts';
import { type MessageArea, readAreas, WordsProblem } from './read-areas.ts';
import type { SentenceSources } from './sources.ts';

/** A sentence of the interface as it goes to a translator and comes back. */
export interface TranslationRow {
  id: string;
  /** The file that defines it. */
  file: string;
  /** By language. */
  texts: Readonly<Record<string, string>>;
  places: readonly string[];
  /** Tells whether the sentence was changed here while it was away. */
  state: string;
}

/** The language that sentences are translated from. */
export const sourceLanguage = 'fr';

export const stateOf = (texts: Readonly<Record<string, string>>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(texts).sort()))
    .digest('hex')
    .slice(0, 8);

export const areasOf = (sources: SentenceSources): MessageArea[] =>
  [...sources].flatMap(([file, text]) => (text.includes('defineMessages(') ? readAreas(file, text) : []));

/** Every sentence of the checkout, by file. @throws WordsProblem when two areas have one id */
export const wordsTable = (sources: SentenceSources): TranslationRow[] => {
  const placesOf = findUses(sources);
  const seen = new Map<string, string>();
  return areasOf(sources).flatMap(({ file, languages }) =>
    (languages.get(sourceLanguage) ?? []).map(({ id }) => {
      const other = seen.get(id);
      if (other !== undefined) throw new WordsProblem(`${id} is defined twice: in ${other} and in ${file}.`);
      seen.set(id, file);
      const texts = Object.fromEntries(
        [...languages].flatMap(([language, sentences]) =>
          sentences.filter((sentence) => sentence.id === id).map(({ text }) => [language, text]),
        ),
      );
      return { id, file, texts, places: placesOf(id, file), state: stateOf(texts) };
    }),
  );
};
