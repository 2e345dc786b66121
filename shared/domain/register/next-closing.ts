import type { RegisterClosing, RegisterEntry } from '#shared/documents/register.ts';
import type { Day } from '#shared/documents/time.ts';
import { localDay } from '../deadlines/zone.ts';

/** The local month in which a line was entered, `2026-11`. */
export const monthEntered = ({ enteredAt }: Pick<RegisterEntry, 'enteredAt'>): string =>
  localDay(enteredAt).slice(0, 7);

const after = (month: string): string => {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  return nth === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(nth + 1).padStart(2, '0')}`;
};

/**
 * The month an office's registers are closed next, `2026-11`: months are closed one by one, from that of the first line, so that each
 * closing holds its own. null while that month is not over, or nothing was ever entered.
 * @param entries of both books, of all years
 */
export const nextClosing = (
  entries: readonly Pick<RegisterEntry, 'enteredAt'>[],
  closings: readonly Pick<RegisterClosing, 'month'>[],
  today: Day,
): string | null => {
  const last = closings
    .map(({ month }) => month)
    .sort()
    .at(-1);
  const first = entries.map(monthEntered).sort()[0];
  const next = last === undefined ? first : after(last);
  return next !== undefined && next < today.slice(0, 7) ? next : null;
};

/** What a closing counts: lines of both books that stand, and the annulled ones. */
export const closingCounts = (
  entries: readonly Pick<RegisterEntry, 'book' | 'annulled'>[],
): RegisterClosing['counts'] => {
  const standing = entries.filter(({ annulled }) => annulled === null);
  return {
    arrival: standing.filter(({ book }) => book === 'arrival').length,
    departure: standing.filter(({ book }) => book === 'departure').length,
    annulled: entries.length - standing.length,
  };
};
