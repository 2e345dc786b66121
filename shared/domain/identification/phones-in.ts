import { hollow, mirrorTyped } from './plain-typed.ts';

/** A phone number where it stands in a text. */
export interface PhoneSpan {
  /** E.164. */
  value: string;
  from: number;
  to: number;
  /** Nine digits without the 0 before them, as a spreadsheet leaves them: surely a phone only where one is expected. */
  isBare: boolean;
}

/** What may stand between two digits of one number. */
const between = `[ .\\-()/${hollow}]{0,4}`;
const digits = (count: string) => `(?:${between}\\d)${count}`;
const nineDigits = `[5-8]${digits('{8}')}(?!\\d)`;
const country = `(?:\\+|0${between}0)${between}2${between}1${between}2`;
const national = [
  new RegExp(`(?:${country}|2${between}1${between}2)${between}(?:0${between})?(?=[5-8])${nineDigits}`, 'y'),
  new RegExp(`0${between}${nineDigits}`, 'y'),
];
const bare = new RegExp(nineDigits, 'y');
const isMoroccan = new RegExp(`${country}`, 'y');
const abroad = new RegExp(`(?:\\+|0${between}0)${between}[1-9]`, 'y');
/** « 05 22 33 44 55/56 »: another number that ends otherwise. */
const otherEnd = new RegExp(`[ ${hollow}]*[/-][ ${hollow}]*(\\d{1,2})(?![\\d])`, 'y');
const apart = new RegExp(`(?:[ .\\-()/,;${hollow}]|\\+(?= ))*`, 'y');

const endOf = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
};
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Numbers that may begin at `at`, the likeliest first. */
const numbersAt = (text: string, at: number): PhoneSpan[] => {
  const span = (to: number, value: string, isBare = false): PhoneSpan => ({ value, from: at, to, isBare });
  for (const pattern of national) {
    const to = endOf(pattern, text, at);
    if (to !== null) return [span(to, `+212${digitsOf(text.slice(at, to)).slice(-9)}`)];
  }
  const to = endOf(bare, text, at);
  if (to !== null) return [span(to, `+212${digitsOf(text.slice(at, to))}`, true)];
  if (endOf(abroad, text, at) === null || endOf(isMoroccan, text, at) !== null) return [];
  // « +33 (0)6 » : the 0 is dialled at home only.
  const ends: PhoneSpan[] = [];
  let said = '';
  for (let to = at; to < text.length; to += 1) {
    const character = text[to] ?? '';
    if (character === '+' && to > at) break;
    if (character === '(' && /^\( ?0 ?\)/.test(text.slice(to))) to = text.indexOf(')', to);
    else if (/\d/.test(character)) said += character;
    const number = said.replace(/^00/, '');
    if (number.length > 15) break;
    if (number.length >= 7 && /\d/.test(character) && !/\d/.test(text[to + 1] ?? ''))
      ends.unshift(span(to + 1, `+${number}`));
  }
  return ends;
};

/** All of a run of digits as numbers one after the other; null when something is left over. `tried`: where none begins. */
const numbersOf = (text: string, at = 0, tried = new Set<number>()): PhoneSpan[] | null => {
  const from = endOf(apart, text, at) ?? at;
  if (from >= text.length) return [];
  if (tried.has(from)) return null;
  for (const number of numbersAt(text, from)) {
    otherEnd.lastIndex = number.to;
    const other = otherEnd.exec(text);
    const to = number.to + (other?.[0].length ?? 0);
    const next = other && numbersOf(text, to, tried);
    if (other && next) {
      const end = other[1] ?? '';
      return [
        number,
        { ...number, value: number.value.slice(0, -end.length) + end, from: number.to, to },
        ...next,
      ];
    }
    const rest = numbersOf(text, number.to, tried);
    if (rest) return [number, ...rest];
  }
  tried.add(from);
  return null;
};

/** Characters that numbers one after the other take at most; what is longer is a table. */
const longest = 120;

/** A run as it is when it is numbers, else what commas and semicolons part. */
const piecesOf = (whole: string): { numbers: PhoneSpan[]; at: number }[] => {
  const numbers = whole.length <= longest ? numbersOf(whole) : null;
  if (numbers) return [{ numbers, at: 0 }];
  return [...whole.matchAll(/[^,;]+/g)].flatMap(({ 0: piece, index }) =>
    piece.length <= longest ? [{ numbers: numbersOf(piece) ?? [], at: index }] : [],
  );
};

/** A run of digits and of what stands between them; letters or other signs end it. */
const run = new RegExp(`(?<![\\p{L}\\d])[+(]*\\d[\\d +.\\-()/,;${hollow}]*`, 'gu');

/**
 * Phone numbers written in a text, in any digits and with whatever marks came along when they were pasted. A run of digits that is more
 * than numbers (an order number, an amount) holds none.
 */
export const phonesIn = (text: string): PhoneSpan[] =>
  [...mirrorTyped(text).matchAll(run)].flatMap((match) =>
    piecesOf(match[0]).flatMap(({ numbers, at }) =>
      numbers.map((one) => ({ ...one, from: one.from + match.index + at, to: one.to + match.index + at })),
    ),
  );
