import type { Language } from '../documents/text.ts';
import { withFrenchSpaces } from '../documents/french-spaces.ts';

/** Sentences by id, in both languages. */
export type Messages<Id extends string> = Readonly<Record<Language, Readonly<Record<Id, string>>>>;

/** Declares messages (ICU syntax), French with the spaces it wants. A sentence missing in one language does not compile. */
export const defineMessages = <const Fr extends Record<string, string>>(messages: {
  fr: Fr;
  ar: Record<keyof Fr & string, string>;
}): Messages<keyof Fr & string> => withFrenchSpaces(messages);
