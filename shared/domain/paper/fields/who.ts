import { labelled } from '../labelled.ts';
import type { LineText } from '../line-text.ts';
import type { FieldFinder, FoundValue } from './found.ts';

const nameLabels = [
  'nom et prenom',
  'nom et prenoms',
  'nom prenom',
  'prenom et nom',
  'nom complet',
  'nom',
  'je soussigne',
  'je soussignee',
  'الاسم الكامل',
  'الاسم العائلي والشخصي',
  'الاسم الشخصي والعائلي',
  'الاسم والنسب',
  'الاسم و النسب',
  'الاسم',
  'انا الموقع اسفله',
  'انا الموقعه اسفله',
];
const addressLabels = [
  'adresse',
  'demeurant a',
  'demeurant au',
  'domicilie a',
  'domiciliee a',
  'residant a',
  'العنوان',
  'عنوان السكني',
  'عنواني',
  'الساكن ب',
  'الساكنه ب',
  'القاطن ب',
  'القاطنه ب',
];

/** A person's name ends where the next particular begins. */
const nameEnds = /\s*(?:[,،;؛(]|\b(?:titulaire|demeurant|n[ée]e? le|CIN|CNIE)\b|الحامل|الساكن|القاطن).*$/u;
const civility = /^(?:M\.|Mr\.?|Mme\.?|Mlle\.?|Monsieur|Madame|السيد|السيدة)\s+/u;

/** Readers take specks beside Arabic letters for vowel signs, which names on letters do not carry. */
const unvowelled = (text: string): string => text.replace(/[\u064b-\u0652]/g, '');

const nameIn = (line: LineText): FoundValue[] => {
  const label = labelled(line, nameLabels);
  if (!label) return [];
  const whole = label.text.replace(nameEnds, '');
  const value = unvowelled(whole.replace(civility, '')).trim();
  // Two words of letters at least: a label alone, a number or a sentence is no name.
  const words = value.split(' ');
  if (words.length < 2 || words.length > 6 || /\d/.test(value)) return [];
  const from = label.from + (whole.length - whole.replace(civility, '').length);
  return [{ line, from, to: from + value.length, value, weight: 1 }];
};

/** Ends of a letter where its writer signs. */
const signed = (lines: readonly LineText[]): FoundValue[] => {
  const last = lines.at(-1);
  if (!last || lines.length < 4) return [];
  const words = last.text.trim().split(' ');
  const capitals = words.every((word) => /^[\p{Lu}\u0621-\u064a]/u.test(word));
  if (words.length < 2 || words.length > 4 || !capitals || /[\d:،,.]/.test(last.text)) return [];
  return [{ line: last, from: 0, to: last.text.length, value: unvowelled(last.text.trim()), weight: 0.5 }];
};

/** The writer's name: beside its label, else the signature in print at the end. */
export const findName: FieldFinder = (lines) => [...lines.flatMap(nameIn), ...signed(lines)];

/** The writer's address: what stands beside its label, with the next line when a comma says there is more. */
export const findAddress: FieldFinder = (lines) =>
  lines.flatMap((line, at): FoundValue[] => {
    const label = labelled(line, addressLabels);
    if (!label) return [];
    const next = lines[at + 1];
    const goesOn = /[,،-]$/.test(label.text) && next !== undefined && !/[:：]/.test(next.text);
    const value = goesOn ? `${label.text} ${next.text}` : label.text;
    return [
      {
        line,
        from: label.from,
        to: line.text.length,
        value: value.replace(/[.,،]$/, '').slice(0, 300),
        weight: 1,
      },
    ];
  });
