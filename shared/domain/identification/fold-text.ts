import { toWesternDigits } from './digits.ts';

/**
 * Text as searched: lower case, no diacritics, one form for Arabic letter variants (ا أ إ آ, ى ي, ة ه), no tashkeel or
 * tatweel, Western digits, single spaces.
 */
export const foldText = (text: string): string =>
  toWesternDigits(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/['’`´-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
