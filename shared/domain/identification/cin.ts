import { toWesternDigits } from './digits.ts';

/** A CIN as stored: upper case, no spaces or hyphens. */
export const normaliseCin = (text: string): string =>
  toWesternDigits(text)
    .toUpperCase()
    .replace(/[\s.\-–/]/g, '');

/** True when the number looks like a Moroccan CIN. Other papers exist: warn, never block. */
export const looksLikeCin = (text: string): boolean => /^[A-Z]{1,2}\d{1,6}$/.test(normaliseCin(text));
