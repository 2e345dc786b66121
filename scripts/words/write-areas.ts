import type { Change } from './compare.ts';
import { type MessageArea, readAreas } from './read-areas.ts';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** As prettier quotes: with what needs fewer escapes. */
const quote = (text: string): string => {
  const escaped = text.replaceAll('\\', '\\\\');
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
};

const editsOf = (area: MessageArea, changes: readonly Change[]): Edit[] =>
  [...area.languages].flatMap(([language, sentences]) =>
    sentences.flatMap(({ id, start, end }) => {
      const change = changes.find((one) => one.id === id && one.language === language);
      return change ? [{ start, end, text: quote(change.text) }] : [];
    }),
  );

/** A language that the area does not have yet, after its last one. */
const newLanguages = (area: MessageArea, changes: readonly Change[]): Edit[] => {
  const languages = [...new Set(changes.map(({ language }) => language))].filter(
    (language) => !area.languages.has(language),
  );
  const [ids = []] = [...area.languages.values()].map((sentences) => sentences.map(({ id }) => id));
  return languages.flatMap((language) => {
    const sentences = ids.flatMap((id) => {
      const change = changes.find((one) => one.id === id && one.language === language);
      return change ? [`'${id}': ${quote(change.text)},`] : [];
    });
    return sentences.length === 0
      ? []
      : [{ start: area.end, end: area.end, text: `,\n  ${language}: {\n${sentences.join('\n')}\n}` }];
  });
};

/** The source of a file with these sentences changed and nothing else; the caller formats it. */
export const writeSentences = (file: string, source: string, changes: readonly Change[]): string =>
  readAreas(file, source)
    .flatMap((area) => [...editsOf(area, changes), ...newLanguages(area, changes)])
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
