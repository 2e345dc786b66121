import { toWesternDigits } from './digits.ts';

/** The rule, as it is told; slow. */
const folded = (text: string): string =>
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
    .replace(/\s+/g, ' ');

/** Latin and Arabic letters, which fold one by one: no mark that is kept and put in order among others, no Greek final sigma. */
const isSimple = (code: number): boolean =>
  code < 0x300 || (code >= 0x620 && code < 0x6d6) || code === 0x2019 || code === 0x060c;
const limit = 0x2020;
const pieces: (string | undefined)[] = [];

/** The same letter by letter, from a table; null: some character wants the rule. */
const foldedSimply = (text: string): string | null => {
  let result = '';
  let isApart = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= limit || !isSimple(code)) return null;
    const piece = (pieces[code] ??= folded(String.fromCharCode(code)));
    if (piece === ' ') isApart = true;
    else if (piece !== '') {
      result += isApart && result !== '' ? ` ${piece}` : piece;
      isApart = false;
    }
  }
  return result;
};

/**
 * Text as searched: lower case, no diacritics, one form for Arabic letter variants (ا أ إ آ, ى ي, ة ه), no tashkeel or
 * tatweel, Western digits, single spaces.
 */
export const foldText = (text: string): string => foldedSimply(text) ?? folded(text).trim();
