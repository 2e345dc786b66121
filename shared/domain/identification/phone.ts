import { toWesternDigits } from './digits.ts';
import { foldText } from './fold-text.ts';
import { phonesIn } from './phones-in.ts';
import { plainTyped } from './plain-typed.ts';

/** Why a phone field holds no number; its sentence tells what to do. */
export type PhoneTrouble =
  'too-short' | 'too-long' | 'unknown-prefix' | 'rounded' | 'with-words' | 'unreadable';

/** What a phone field holds. */
export interface ReadPhone {
  /** E.164, in the order they stand; none when there is trouble. */
  numbers: string[];
  /** Digits to dial after the first number answered. */
  extension: string | null;
  trouble: PhoneTrouble | null;
}

/** Words that say what kind of number it is, folded; they may stand beside it and are not kept. */
const labels = new Set(
  (
    'tel telephone tele phone gsm portable port mobile mob fixe whatsapp watsapp wa me http https callto send num numero no n nr ' +
    'domicile bureau maison perso ou et or and ' +
    'هاتف الهاتف رقم الرقم هاتفي المحمول محمول النقال نقال الجوال جوال واتساب الثابت ثابت البيت المنزل العمل او و'
  ).split(' '),
);
const extensions =
  /(?:;\s*ext\s*=|#|\b(?:poste|post|ext|extension|int|interne|x|p)\b\.?\s*(?:n°)?|(?:تحويلة|التحويلة|داخلي|الداخلي))\s*:?\s*(\d{1,6})(?!\d)/iu;
/** A number that a spreadsheet made short, and its digits. */
const scientific = /^'?(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;
const ofAMoroccanNumber = 10;

const empty = (trouble: PhoneTrouble): ReadPhone => ({ numbers: [], extension: null, trouble });

/** Undoes what spreadsheets do to a number: `="06…"`, `'06…`, `612345678.0`, `6.12345678E+8`; null: its digits are gone. */
const fromSpreadsheet = (text: string): string | null => {
  const plain = text
    .replace(/^=?"(.*)"$/, '$1')
    .replace(/^'/, '')
    .replace(/^(\d{8,})[.,]0$/, '$1');
  const short = scientific.exec(plain.trim());
  if (!short) return plain;
  const said = (short[1] ?? '') + (short[2] ?? '');
  return said.length === Number(short[3]) + 1 ? said : null;
};

const troubleOf = (text: string): PhoneTrouble => {
  if (/\p{L}/u.test(text)) return 'unreadable';
  const digits = text.replace(/\D/g, '').replace(/^(?:00)?2120?(?=\d)/, '0');
  if (digits.length === 0) return 'unreadable';
  if (/^\s*(?:\+|00)/.test(text) && !digits.startsWith('0'))
    return digits.length < 7 ? 'too-short' : 'too-long';
  if (digits.length < ofAMoroccanNumber) return 'too-short';
  return digits.length > ofAMoroccanNumber ? 'too-long' : 'unknown-prefix';
};

const withoutLabels = (text: string): string =>
  text.replace(/\p{L}+\.?/gu, (word) => (labels.has(foldText(word).replace('.', '')) ? ' ' : word));

/**
 * Reads what was typed or pasted where a phone number is expected: with its label, an extension, a second number, in any digits.
 * Words that are no label are trouble: they would be lost.
 */
export const readPhone = (typed: string): ReadPhone => {
  const text = fromSpreadsheet(plainTyped(typed).replace(/;\s*phone-context=[^;]*/i, ''));
  if (text === null) return empty('rounded');
  const extension = extensions.exec(text);
  const numbered = extension ? text.replace(extension[0], ' ') : text;
  const apart = numbered.replace(/(\p{L})(?=[+\d])/gu, '$1 ');
  const found = phonesIn(apart);
  let rest = apart;
  for (const { from, to } of [...found].reverse()) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  const words = foldText(rest.replace(/[^\p{L}\p{N}]+/gu, ' '))
    .split(' ')
    .filter((word) => word !== '' && !labels.has(word));
  if (found.length === 0) return empty(troubleOf(withoutLabels(apart)));
  if (words.length > 0) return empty(words.every((word) => /^\d+$/.test(word)) ? 'too-long' : 'with-words');
  return {
    numbers: [...new Set(found.map(({ value }) => value))],
    extension: extension?.[1] ?? null,
    trouble: null,
  };
};

/** A Moroccan or foreign number as E.164, the first of several; null when it is none or when other words stand beside it. */
export const normalisePhone = (text: string): string | null => readPhone(text).numbers[0] ?? null;

/** The last nine digits: what people search by, whatever the prefix. */
export const phoneKey = (phone: string): string => toWesternDigits(phone).replace(/\D/g, '').slice(-9);
