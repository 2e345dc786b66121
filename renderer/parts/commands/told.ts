import type { Departure } from '#shared/documents/departure.ts';
import type { DueDates } from '#shared/documents/due-dates.ts';
import { wordsOf } from '#renderer/i18n/words.ts';
import type { Telling } from './command-look.ts';
import { commandMessages } from './messages.ts';

/** Under which number it left as a letter; nothing when it did not. */
export const toldDeparture = (departure: Departure | null, { language }: Telling): string[] =>
  departure ? [wordsOf(language, commandMessages).t('told.left', { departure: departure.reference })] : [];

/** Until when there is time now; nothing where that is not said. */
export const toldTarget = (due: DueDates | null, { language, formatDateTime }: Telling): string[] =>
  due?.target
    ? [wordsOf(language, commandMessages).t('told.until', { when: formatDateTime(due.target) })]
    : [];
