import { toWesternDigits } from './digits.ts';

const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g;
const hyphens = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d\u30fc]/g;
const spaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Stands where an invisible character was: a letter-by-letter mirror keeps positions. */
export const hollow = '\u200b';

/**
 * A number's text with what nobody sees or means made one: Western digits, ASCII signs, plain hyphens and spaces; bidi marks, soft
 * hyphens and joiners become `hollow`. As many UTF-16 units as before, so that a place in one is a place in the other.
 */
export const mirrorTyped = (text: string): string =>
  toWesternDigits(text)
    .replace(invisible, hollow)
    .replace(hyphens, '-')
    .replace(spaces, ' ')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2044|\u2215/g, '/')
    .replace(/\u2024|\u06d4|\u00b7|\u2022/g, '.');

/** The same without what is invisible and without spaces around it: what a person meant to type. */
export const plainTyped = (text: string): string => mirrorTyped(text).replaceAll(hollow, '').trim();
