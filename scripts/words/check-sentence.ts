import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a sentence takes: by argument, how it is used, with the choices of a selection. */
type Takes = ReadonlyMap<string, string>;

const control = /[\u0000-\u001f\u007f\u2028\u2029]/;
const own = (list: Intl.ResolvedPluralRulesOptions['pluralCategories']): string =>
  [...list].sort().join(', ');

const elementsBelow = (element: MessageFormatElement): MessageFormatElement[] =>
  element.type === TYPE.select || element.type === TYPE.plural
    ? [element, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(elementsBelow))]
    : [element];
const all = (text: string): MessageFormatElement[] => parse(text, { ignoreTag: true }).flatMap(elementsBelow);

const takes = (text: string): Takes =>
  new Map(
    all(text).flatMap((element): [string, string][] => {
      if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag)
        return [];
      if (element.type === TYPE.select)
        return [[element.value, `a selection (${Object.keys(element.options).sort().join(', ')})`]];
      // A language may count where another does not, and the other way round.
      return [[element.value, 'a value']];
    }),
  );

const wrongCounts = (text: string, language: string): string[] =>
  all(text).flatMap((element) => {
    if (element.type !== TYPE.plural) return [];
    const known = new Intl.PluralRules(language, {
      type: element.pluralType ?? 'cardinal',
    }).resolvedOptions().pluralCategories;
    return Object.keys(element.options)
      .filter((form) => !form.startsWith('=') && !known.some((category) => category === form))
      .map((form) => `“${form}” is no plural form of this language (${own(known)})`);
  });

/**
 * Why `text` cannot stand for `source` in `language`, a sentence each: it does not parse, it loses or invents a value, its
 * selections differ, it counts by forms that the language does not have.
 */
export const wrongWithSentence = (text: string, source: string, language: string): string[] => {
  if (text.trim() === '') return ['is empty'];
  if (control.test(text)) return ['has a line break or a control character'];
  try {
    const [given, wanted] = [takes(text), takes(source)];
    return [
      ...[...wanted].filter(([name]) => !given.has(name)).map(([name]) => `{${name}} is missing`),
      ...[...given].filter(([name]) => !wanted.has(name)).map(([name]) => `{${name}} is not in the source`),
      ...[...given]
        .filter(([name, how]) => wanted.has(name) && wanted.get(name) !== how)
        .map(([name, how]) => `{${name}} is ${how}, in the source ${wanted.get(name) ?? ''}`),
      ...wrongCounts(text, language),
    ];
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
};
