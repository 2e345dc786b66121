import type { DueDates } from '#shared/documents/event.ts';
import type { Calendar, Category } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import { addWorkingMinutes } from './working-time.ts';
import { instantOf, localOf } from './zone.ts';

/** Decree 2-17-265: acknowledge and orient within 15 calendar days, answer within 60. The legal clock does not stop. */
const legalDays = { acknowledge: 15, orient: 15, answer: 60 } as const;

const afterDays = (from: Instant, days: number): Instant => {
  const local = localOf(Date.parse(from));
  return new Date(instantOf(local.day + days, local.minute)).toISOString();
};

/**
 * Both clocks of a request: the internal target in working hours of its category from `clockStart` (null without a category),
 * and the legal clock in calendar days from `receivedAt`.
 */
export const dueDatesFor = (facts: {
  receivedAt: Instant;
  clockStart: Instant;
  category: Category | null;
  calendar: Calendar;
}): DueDates => ({
  target: facts.category
    ? addWorkingMinutes(facts.calendar, facts.clockStart, facts.category.targetHours * 60)
    : null,
  acknowledge: afterDays(facts.receivedAt, legalDays.acknowledge),
  orient: afterDays(facts.receivedAt, legalDays.orient),
  answer: afterDays(facts.receivedAt, legalDays.answer),
});
