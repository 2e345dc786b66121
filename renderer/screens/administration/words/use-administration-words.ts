import { useWords } from '#renderer/i18n/use-words.ts';
import type { IdOf } from '#renderer/i18n/words.ts';
import { administrationMessages } from '../frame/messages.ts';
import { fieldMessages } from './field-messages.ts';
import { sectionWords } from './section-words.ts';

/** The words of the screen: those around every section, of fields, and of each section. */
export const administrationAreas = [
  administrationMessages,
  fieldMessages,
  ...Object.values(sectionWords),
] as const;
export type AdministrationId = IdOf<(typeof administrationAreas)[number]>;

/** The words of the screen in the person's language. */
export const useAdministrationWords = () => useWords(...administrationAreas);
