import type { Language } from '#shared/documents/text.ts';

const locales = { fr: 'fr-MA-u-nu-latn', ar: 'ar-MA-u-nu-latn' } as const;
const format = (language: Language, options: Intl.DateTimeFormatOptions, day: string) =>
  new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00.000Z`),
  );
/** A Sunday: index 0 of the calendar's week. */
const sunday = Date.UTC(2026, 0, 4);
const dayMs = 86_400_000;
const dayOfWeek = (weekday: number) => new Date(sunday + weekday * dayMs).toISOString().slice(0, 10);

/** `lundi`; 0 is Sunday. */
export const weekdayName = (language: Language, weekday: number): string =>
  format(language, { weekday: 'long' }, dayOfWeek(weekday));
/** `L`, one letter; 0 is Sunday. */
export const shortWeekday = (language: Language, weekday: number): string =>
  format(language, { weekday: 'narrow' }, dayOfWeek(weekday));
/** `novembre` of a day. */
export const monthName = (language: Language, day: string): string =>
  format(language, { month: 'long' }, day);
/** `vendredi 6 novembre 2026` of a day. */
export const fullDay = (language: Language, day: string): string =>
  format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, day);
