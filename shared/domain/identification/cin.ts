import { plainTyped } from './plain-typed.ts';

const number = /^[A-Z]{1,2}\d{1,6}$/;
/** What people write before a number, when what follows is one. */
const label =
  /^(?:(?:NUM[EÉ]RO|N°|NO|رقم)\s*)?(?:CARTE\s*(?:D['’]IDENTIT[EÉ]\s*)?NATIONALE|C\.?\s*N?\.?\s*I\.?\s*[NE]\.?|CIN|CNIE|CNI|(?:رقم\s*)?(?:ال)?بطاقة(?:\s*الوطنية)?(?:\s*للتعريف)?)\s*(?:N°|NO|NUM[EÉ]RO|رقم)?\s*[:=.]?\s*(?=[A-Z]{1,2}[\s.\-/]*(?:N°)?[\s.\-/]*\d)/;

const stripped = (text: string): string => text.replace(/N°/g, '').replace(/[\s.\-–/:'"_]/g, '');

/** An identity paper's number as stored: capitals and Western digits, without spaces, hyphens, invisible marks or its label. */
export const normaliseCin = (text: string): string => {
  const plain = plainTyped(text).normalize('NFKC').toUpperCase();
  const without = stripped(plain.replace(label, ''));
  return number.test(without) ? without : stripped(plain);
};

/** True when the number looks like a Moroccan CIN. Other papers exist: warn, never block. */
export const looksLikeCin = (text: string): boolean => number.test(normaliseCin(text));

/** True when only the letters are missing that a CIN has before its digits: a column of numbers loses them. */
export const lacksCinLetters = (text: string): boolean => /^\d{4,6}$/.test(normaliseCin(text));
