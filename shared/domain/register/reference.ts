import { toWesternDigits } from '../identification/digits.ts';
import { checkCharacter } from './check-character.ts';

/** The parts a reference is made of. `year` has four digits, `sequence` is the order number in the desk's register. */
export interface ReferenceParts {
  desk: string;
  year: number;
  sequence: number;
}

/** Writes a reference: `A7-26-000123-K`. Final even offline, since no other desk writes with this desk code. */
export const makeReference = (desk: string, year: number, sequence: number): string => {
  const yy = String(year % 100).padStart(2, '0');
  const number = String(sequence).padStart(6, '0');
  return `${desk}-${yy}-${number}-${checkCharacter(desk + yy + number)}`;
};

/** Reads what a person typed or dictated (spaces, lower case, Arabic-Indic digits, no hyphens); null when the check character does not fit. */
export const readReference = (text: string): ReferenceParts | null => {
  const plain = toWesternDigits(text)
    .toUpperCase()
    .replace(/[\s.\-–/]/g, '');
  const match = /^([A-Z0-9]{2,6})(\d{2})(\d{6})([0-9A-Z])$/.exec(plain);
  if (!match) return null;
  const [, desk = '', yy = '', number = '', check] = match;
  return checkCharacter(desk + yy + number) === check
    ? { desk, year: 2000 + Number(yy), sequence: Number(number) }
    : null;
};

/** True for a well-formed reference with the right check character. */
export const isReference = (text: string): boolean => {
  const parts = readReference(text);
  return parts !== null && makeReference(parts.desk, parts.year, parts.sequence) === text;
};
