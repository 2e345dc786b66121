import type { Language } from '#shared/documents/text.ts';

const zone = 'Africa/Casablanca';
/** Morocco writes Western digits in both languages. */
export const locales = { fr: 'fr-MA-u-nu-latn', ar: 'ar-MA-u-nu-latn' } as const;
const cache = new Map<string, Intl.DateTimeFormat>();

const dateFormat = (
  language: Language,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${language} ${name}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  cache.set(key, known);
  return known;
};

/** `24 nov.` of an instant or a day; with the year when it is not this one. */
export const formatDay = (language: Language, when: string): string => {
  const isDay = when.length === 10;
  const thisYear = when.startsWith(String(new Date().getFullYear()));
  return dateFormat(language, `day${String(isDay)}${String(thisYear)}`, {
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
    timeZone: isDay ? 'UTC' : zone,
  }).format(new Date(isDay ? `${when}T00:00:00.000Z` : when));
};
/** `09:02`. */
export const formatTime = (language: Language, when: string): string =>
  dateFormat(language, 'time', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone }).format(
    new Date(when),
  );
/** `24 nov. 09:02`. */
export const formatDateTime = (language: Language, when: string): string =>
  `${formatDay(language, when)} ${formatTime(language, when)}`;
/** A whole number with the language's grouping. */
export const formatNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(locales[language]).format(value);
