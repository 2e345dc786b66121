import type { NumberGap } from '#shared/documents/register.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { toWesternDigits } from '#shared/domain/identification/digits.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { readDeparture } from '#shared/domain/register/departure-reference.ts';
import { readReference } from '#shared/domain/register/reference.ts';
import type { RegisterLine, RegisterPage } from '#renderer/data/contract/registers.ts';

/** What is shown of a register. `month` `2026-11` or null: all; `desk` null: all. */
export interface LineFilter {
  month: string | null;
  desk: string | null;
  text: string;
}
/** A row: an entry, or numbers that have not come. */
export type ShownLine = { kind: 'line'; line: RegisterLine } | { kind: 'gap'; gap: NumberGap };

/** The month an entry was entered in, by the city's clock: the one whose closing covers it. */
export const monthOf = ({ entry }: RegisterLine): string => localDay(entry.enteredAt).slice(0, 7);

/** How a search reads: a number alone is that number; a reference is itself or its letters; else words. */
const matcher = (text: string): ((line: RegisterLine) => boolean) => {
  const typed = toWesternDigits(text.trim());
  if (typed === '') return () => true;
  if (/^\d{1,6}$/.test(typed)) return ({ entry }) => entry.number === Number(typed);
  const departure = readDeparture(typed);
  const request = readReference(typed);
  if (departure || request)
    return ({ entry }) =>
      entry.reference === departure?.reference ||
      (request !== null &&
        entry.desk === request.desk &&
        entry.year === request.year &&
        entry.number === request.sequence) ||
      (entry.request !== null &&
        entry.request.replaceAll('-', '') === typed.toUpperCase().replace(/[\s.\-–/]/g, ''));
  const words = foldText(typed).split(' ').filter(Boolean);
  return ({ entry }) => {
    const said = foldText(
      [
        entry.reference,
        entry.request,
        entry.party,
        entry.object,
        ...entry.annotations.map((one) => one.text),
      ].join(' '),
    );
    return words.every((word) => said.includes(word));
  };
};

/** The rows to show. Of one desk: by number, gaps in their place; of all: the gaps first, then entries newest first. */
export const rowsOf = (page: RegisterPage, { month, desk, text }: LineFilter): ShownLine[] => {
  const fits = matcher(text);
  const lines = page.lines
    .filter(
      (line) =>
        (desk === null || line.entry.desk === desk) &&
        (month === null || monthOf(line) === month) &&
        fits(line),
    )
    .map((line): ShownLine => ({ kind: 'line', line }));
  if (text.trim() !== '' || month !== null) return lines;
  const gaps = page.gaps
    .filter((gap) => desk === null || gap.desk === desk)
    .map((gap): ShownLine => ({ kind: 'gap', gap }));
  if (desk === null) return [...gaps, ...lines];
  const numberOf = (row: ShownLine) => (row.kind === 'gap' ? row.gap.to : row.line.entry.number);
  return [...gaps, ...lines].sort((a, b) => numberOf(b) - numberOf(a));
};
