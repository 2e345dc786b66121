import { toWesternDigits } from '#shared/domain/identification/digits.ts';
import { phonesIn } from '#shared/domain/identification/phones-in.ts';
import { labelled } from '../labelled.ts';
import { asKind } from '../look-alikes.ts';
import type { FieldFinder, FoundValue } from './found.ts';

const cinLabels = [
  'cin',
  'c i n',
  'cnie',
  'cin n',
  'n cin',
  'carte nationale',
  'carte d identite nationale',
  'carte nationale d identite',
  'رقم البطاقه الوطنيه',
  'رقم البطاقه الوطنيه للتعريف',
  'البطاقه الوطنيه',
  'بطاقه التعريف الوطنيه',
  'رقم بطاقه التعريف الوطنيه',
  'ب ت و',
  'ب و ت',
];
const phoneLabels = [
  'telephone',
  'tel',
  'gsm',
  'portable',
  'mobile',
  'n de telephone',
  'numero de telephone',
  'الهاتف',
  'رقم الهاتف',
  'الهاتف المحمول',
  'المحمول',
];

/** One or two letters and four to six digits, as printed: a space or hyphen may part them. */
const cinPattern = /(?<![A-Z0-9])([A-Z]{1,2})[ -]?(\d{4,6})(?![A-Z0-9])/g;

/** A labelled CIN whose characters were confused: digits in front made letters, letters behind made digits. */
const mendCin = (text: string): string | null => {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain.length < 5 || plain.length > 8) return null;
  // The longest run that reads as digits at the end is the number; one or two characters before it are the series.
  for (const letters of [2, 1]) {
    const series = [...plain.slice(0, letters)].map((one) => asKind(one, 'letter'));
    const number = [...plain.slice(letters)].map((one) => asKind(one, 'digit'));
    const certain = /[A-Z]/.test(plain.slice(0, letters));
    if (
      certain &&
      number.length >= 4 &&
      number.length <= 6 &&
      [...series, ...number].every((one) => one !== null)
    )
      return [...series, ...number].join('');
  }
  return null;
};

/** CIN: beside its label, else wherever something has its form. */
export const findCin: FieldFinder = (lines) =>
  lines.flatMap((line): FoundValue[] => {
    const label = labelled(line, cinLabels);
    // Only beside its label may a series stand in small letters: « de 123456 » is none.
    const text = label === null ? toWesternDigits(line.text) : toWesternDigits(line.text).toUpperCase();
    const plain = [...text.matchAll(cinPattern)].map((match): FoundValue => {
      const from = match.index;
      const beside = label !== null && from >= label.from;
      return {
        line,
        from,
        to: from + match[0].length,
        value: (match[1] ?? '') + (match[2] ?? ''),
        weight: beside ? 1 : 0.7,
      };
    });
    if (plain.length > 0 || label === null) return plain;
    const value = mendCin(toWesternDigits(label.text));
    return value === null ? [] : [{ line, from: label.from, to: line.text.length, value, weight: 0.6 }];
  });

/** Phones: a labelled one first; fax numbers are none. */
export const findPhone: FieldFinder = (lines) =>
  lines.flatMap((line) => {
    if (/^\s*(fax|فاكس|الفاكس)/i.test(line.text)) return [];
    const isLabelled = labelled(line, phoneLabels) !== null;
    return phonesIn(line.text).flatMap(({ isBare, from, to, value }): FoundValue[] =>
      isBare && !isLabelled ? [] : [{ line, from, to, value, weight: isLabelled ? 1 : 0.8 }],
    );
  });
