import { type Placeholder, placeholders } from '#shared/documents/template.ts';
import type { Language } from '#shared/documents/text.ts';

const place = /\{([^{}]*)\}/g;
const isPlace = (name: string): name is Placeholder => placeholders.some((known) => known === name);

/** First strong isolate and its end: text between them has its own direction and leaves that around it alone. */
const [open, close] = ['\u2068', '\u2069'];
const foreign: Readonly<Record<Language, RegExp>> = {
  fr: /\p{Script=Arabic}/u,
  ar: /\p{Script=Latin}|\d[-/.:]/u,
};
/** What a citizen typed must not end our isolates or open its own. */
const directionMarks = /[\u2066-\u2069\u202a-\u202e\u200e\u200f]/g;

/** A value as it stands in a text of that language: isolated when it runs the other way. */
export const isolate = (value: string, language: Language): string => {
  const plain = value.replace(directionMarks, '');
  return foreign[language].test(plain) ? `${open}${plain}${close}` : plain;
};

/** Names between braces that are no place, each once, in order. */
export const unknownPlaceholders = (body: string): string[] => [
  ...new Set([...body.matchAll(place)].map(([, name = '']) => name).filter((name) => !isPlace(name))),
];

/**
 * A template's text with its places filled. Values are never filled in turn: `{office}` typed by a citizen stays as typed.
 * Unknown places stay as they are and are named in `unknown`: such a text is not for citizens.
 */
export const fillTemplate = (
  body: string,
  language: Language,
  values: Readonly<Record<Placeholder, string>>,
): { text: string; unknown: string[] } => ({
  text: body.replace(place, (whole, name: string) =>
    isPlace(name) ? isolate(values[name], language) : whole,
  ),
  unknown: unknownPlaceholders(body),
});
