import type { Day, Instant } from '#shared/documents/time.ts';
import type { Language } from '#shared/documents/text.ts';
import { localDay } from '../deadlines/zone.ts';

/** Month names as Morocco writes them. Written out: machines differ in theirs, a promise to a citizen must not. */
const months: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر',
    'نونبر',
    'دجنبر',
  ],
};

/** A month in words: `novembre 2026`, `نونبر 2026`. @param of `2026-11` */
export const monthInWords = (of: string, language: Language): string => {
  const [year = '', month = ''] = of.split('-');
  return `${months[language][Number(month) - 1] ?? ''} ${year}`;
};

/** The city's day at an instant, in words: `1er décembre 2026`, `فاتح دجنبر 2026`. */
export const dayInWords = (at: Instant, language: Language): string =>
  calendarDayInWords(localDay(at), language);

/** A calendar day in words. */
export const calendarDayInWords = (of: Day, language: Language): string => {
  const [year = '', month = '', day = ''] = of.split('-');
  const first = language === 'fr' ? '1er' : 'فاتح';
  const name = months[language][Number(month) - 1] ?? '';
  return `${Number(day) === 1 ? first : String(Number(day))} ${name} ${year}`;
};
