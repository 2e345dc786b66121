import type { Departure } from '#shared/documents/departure.ts';
import { toWesternDigits } from '../identification/digits.ts';
import { checkCharacter } from './check-character.ts';

/** The number of a letter that leaves: `D-A7-26-000045-K`. Its check character also tells it from the arrival of the same number. */
export const makeDeparture = (desk: string, year: number, number: number): Departure => {
  const yy = String(year % 100).padStart(2, '0');
  const digits = String(number).padStart(6, '0');
  const check = checkCharacter(`${desk}${yy}${digits}D`);
  return { reference: `D-${desk}-${yy}-${digits}-${check}`, desk, year, number };
};

/** Reads a departure number as typed or dictated; null when the check character does not fit. */
export const readDeparture = (text: string): Departure | null => {
  const plain = toWesternDigits(text)
    .toUpperCase()
    .replace(/[\s.\-–/]/g, '');
  const match = /^D([A-Z0-9]{2,6})(\d{2})(\d{6})([0-9A-Z])$/.exec(plain);
  if (!match) return null;
  const [, desk = '', yy = '', digits = '', check] = match;
  const read = makeDeparture(desk, 2000 + Number(yy), Number(digits));
  return read.reference.endsWith(check ?? '') && read.number > 0 ? read : null;
};

/** Whether a departure is well formed and its parts say what its reference says. */
export const isDeparture = (departure: Departure): boolean =>
  departure.number > 0 &&
  makeDeparture(departure.desk, departure.year, departure.number).reference === departure.reference;
