import type { DueDates } from '#shared/documents/due-dates.ts';
import type { Instant } from '#shared/documents/time.ts';
import { instantOf, localOf } from './zone.ts';

/** Decree 2-17-265: acknowledge within 15 days, orient or reject with reasons within 15, answer within 60. Calendar days. */
export const legalDays = { acknowledge: 15, orient: 15, answer: 60 } as const;

type LegalDates = Omit<DueDates, 'target'>;

/** The last millisecond of a local day. */
const endOf = (day: number): Instant => new Date(instantOf(day + 1, 0) - 1).toISOString();
/** The same for everything that arrived on the same day. */
const known = new Map<number, LegalDates>();

/**
 * The legal clock. The decree says days and not how to count them, so the common rule of the Dahir on obligations and contracts
 * (art. 131) is taken: the day of arrival is not counted and the term ends with its last day, in Casablanca. Its art. 133 puts
 * a term that ends on a public holiday off to the next day that is none; the decree does not repeat it, and a day promised to the
 * citizen is not moved later on a doubt: the term is not put off. It never stops, not while waiting, nor starts again.
 */
export const legalDatesOf = (receivedAt: Instant): LegalDates => {
  const { day } = localOf(Date.parse(receivedAt));
  const found = known.get(day);
  if (found) return found;
  const dates = {
    acknowledge: endOf(day + legalDays.acknowledge),
    orient: endOf(day + legalDays.orient),
    answer: endOf(day + legalDays.answer),
  };
  known.set(day, dates);
  return dates;
};
