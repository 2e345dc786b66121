import type { Language } from '#shared/documents/text.ts';

const city = 'Africa/Casablanca';
const style = { day: 'numeric', month: 'long', year: 'numeric' } as const;
// Morocco writes Western digits in both languages.
const locales = { fr: 'fr-MA-u-nu-latn', ar: 'ar-MA-u-nu-latn' } as const;

/** A local day (`YYYY-MM-DD`) in words, for paper. */
export const paperDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { ...style, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00.000Z`),
  );

/** The day an instant falls on in Casablanca, in words, for paper. */
export const paperInstant = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { ...style, timeZone: city }).format(new Date(instant));
