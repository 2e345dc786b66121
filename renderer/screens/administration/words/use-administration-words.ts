import { useWords } from '#renderer/i18n/use-words.ts';
import type { IdOf } from '#renderer/i18n/words.ts';
import { calendarMessages } from '../calendar/messages.ts';
import { catalogueMessages } from '../catalogue/messages.ts';
import { administrationMessages } from '../frame/messages.ts';
import { laddersMessages } from '../ladders/messages.ts';
import { officesMessages } from '../offices/messages.ts';
import { retentionMessages } from '../retention/messages.ts';
import { rulesMessages } from '../rules/messages.ts';
import { templatesMessages } from '../templates/messages.ts';
import { fieldMessages } from './field-messages.ts';

/** The words of the screen: those around every section, of fields, and of each section. */
export const administrationAreas = [
  administrationMessages,
  fieldMessages,
  calendarMessages,
  catalogueMessages,
  officesMessages,
  laddersMessages,
  templatesMessages,
  rulesMessages,
  retentionMessages,
] as const;
export type AdministrationId = IdOf<(typeof administrationAreas)[number]>;

/** The words of the screen in the person's language. */
export const useAdministrationWords = () => useWords(...administrationAreas);
