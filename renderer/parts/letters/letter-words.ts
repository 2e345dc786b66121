import type { Language } from '#shared/documents/text.ts';
import { isolate } from '#shared/domain/templates/fill.ts';
import { lettersMessages } from './messages.ts';

type Word = keyof (typeof lettersMessages)['fr'];

/** A word of the letter in the citizen's language, whatever the screen's. `day` stands in its place, isolated. */
export const letterWord = (id: Word, language: Language, day = ''): string =>
  lettersMessages[language][id].replace('{day}', isolate(day, language));
