import { cityNow } from './city-now.ts';
import type { Language } from '#shared/documents/text.ts';
import { localDay, wallClock } from '#shared/domain/deadlines/zone.ts';

/** What the clocks of the city show, by its own legal time and not by the table of this machine. */
const shownAt = (when: string): Date => new Date(wallClock(when));
/** Morocco writes Western digits in both languages. */
export const locales = { fr: 'fr-MA-u-nu-latn', ar: 'ar-MA-u-nu-latn' } as const;
/** Between words of a list. */
export const commas = { fr: ', ', ar: '، ' } as const;
/** Between what something is called and what it is: French sets a space before it, Arabic does not. */
export const colons = { fr: ' : ', ar: ': ' } as const;
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
  const thisYear = (isDay ? when : localDay(when)).startsWith(localDay(cityNow()).slice(0, 4));
  return dateFormat(language, `day${String(isDay)}${String(thisYear)}`, {
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(isDay ? new Date(`${when}T00:00:00.000Z`) : shownAt(when));
};
/** `09:02`. */
export const formatTime = (language: Language, when: string): string =>
  dateFormat(language, 'time', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' }).format(
    shownAt(when),
  );
/** `24 nov. 09:02`. */
export const formatDateTime = (language: Language, when: string): string =>
  `${formatDay(language, when)} ${formatTime(language, when)}`;
/** A whole number with the language's grouping. */
export const formatNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(locales[language]).format(value);
