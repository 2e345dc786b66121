import { toWesternDigits } from './digits.ts';

/** A Moroccan or foreign number as E.164, null when it is none. Accepts 06…, 05…, 07…, +212…, 00212…, spaces, dots, Arabic-Indic digits. */
export const normalisePhone = (text: string): string | null => {
  const plain = toWesternDigits(text).replace(/[\s().\-–/\u200e\u200f]/g, '');
  const national = /^(?:\+212|00212|212)?0?([5-8]\d{8})$/.exec(plain);
  if (national && (plain.startsWith('0') || plain.startsWith('+212') || plain.startsWith('212')))
    return `+212${national[1] ?? ''}`;
  const foreign = /^(?:\+|00)([1-9]\d{6,14})$/.exec(plain);
  return foreign && !foreign[1]?.startsWith('212') ? `+${foreign[1] ?? ''}` : null;
};

/** The last nine digits: what people search by, whatever the prefix. */
export const phoneKey = (phone: string): string => toWesternDigits(phone).replace(/\D/g, '').slice(-9);
