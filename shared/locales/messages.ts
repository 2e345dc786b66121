import type { Language } from '../documents/text.ts';

/** Sentences by id, in both languages. */
export type Messages<Id extends string> = Readonly<Record<Language, Readonly<Record<Id, string>>>>;

/** Declares messages (ICU syntax). A sentence missing in one language does not compile. */
export const defineMessages = <const Fr extends Record<string, string>>(messages: {
  fr: Fr;
  ar: Record<keyof Fr & string, string>;
}): Messages<keyof Fr & string> => messages;
