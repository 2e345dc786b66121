import type { DueDates } from '#shared/documents/due-dates.ts';
import type { Instant } from '#shared/documents/time.ts';
import { type LegalTime, legalTimeInForce } from './legal-time.ts';
import { instantOf, localOf } from './zone.ts';

/** Decree 2-17-265: acknowledge within 15 days, orient or reject with reasons within 15, answer within 60. Calendar days. */
export const legalDays = { acknowledge: 15, orient: 15, answer: 60 } as const;

type LegalDates = Omit<DueDates, 'target'>;

/** The last millisecond of a local day. */
const endOf = (day: number, legal: LegalTime): Instant =>
  new Date(instantOf(day + 1, 0, legal) - 1).toISOString();
/** The same for everything that arrived on the same day. */
const known = new WeakMap<LegalTime, Map<number, LegalDates>>();

/**
 * The legal clock. The decree says days and not how to count them, so the common rule of the Dahir on obligations and contracts
 * (art. 131) is taken: the day of arrival is not counted and the term ends with its last day, in Casablanca. Its art. 133 puts
 * a term that ends on a public holiday off to the next day that is none; the decree does not repeat it, and a day promised to the
 * citizen is not moved later on a doubt: the term is not put off. It never stops, not while waiting, nor starts again.
 */
export const legalDatesOf = (receivedAt: Instant, legal: LegalTime = legalTimeInForce()): LegalDates => {
  const { day } = localOf(Date.parse(receivedAt), legal);
  const days = known.get(legal) ?? new Map<number, LegalDates>();
  known.set(legal, days);
  const found = days.get(day);
  if (found) return found;
  const dates = {
    acknowledge: endOf(day + legalDays.acknowledge, legal),
    orient: endOf(day + legalDays.orient, legal),
    answer: endOf(day + legalDays.answer, legal),
  };
  days.set(day, dates);
  return dates;
};
