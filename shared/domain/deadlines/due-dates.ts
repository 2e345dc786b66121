import type { DueDates } from '#shared/documents/due-dates.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { type RequestClock, clockOf } from './clock.ts';
import { legalDatesOf } from './legal-clock.ts';
import { legalTimeBy } from './legal-time.ts';
import { addWithStops, workedWithStops } from './stops.ts';
import { targetHoursFor } from './target-of.ts';
import { workingTimeOf } from './working-time.ts';

/** What of the city due dates depend on. */
export type DeadlineReference = Pick<ReferenceData, 'calendar' | 'catalogue'>;

const minuteMs = 60_000;

/** Working time (ms) a request gets: its category's target, less when it has priority, and what was granted. Null without a category. */
export const budgetOf = (clock: RequestClock, { calendar, catalogue }: DeadlineReference): number | null => {
  const { category, priority, extraMinutes } = clock;
  const found = catalogue.categories.find((entry) => entry.code === category);
  if (!found) return null;
  const share = priority === 'normal' ? 1 : catalogue.priorityShare[priority];
  const hours = targetHoursFor(clock, found, share, calendar);
  return Math.round((hours * 60 * share + extraMinutes) * minuteMs);
};

/**
 * Both clocks: the internal target in the office's working time (null without a category), and the legal dates. While the clock
 * stands the target stays where it was when it stopped: it moves once the clock runs again.
 */
export const dueDatesFor = (clock: RequestClock, reference: DeadlineReference): DueDates => {
  const { calendar } = reference;
  const budget = budgetOf(clock, reference);
  const time = workingTimeOf(calendar, clock.office);
  const { acknowledge, orient, answer } = legalDatesOf(clock.receivedAt, legalTimeBy(calendar.legalTime));
  return {
    target: budget === null ? null : addWithStops(time, clock.startedAt, budget, clock.stops),
    acknowledge,
    orient,
    answer,
  };
};

/** Both clocks of a request, computed from its own events. */
export const dueDatesOf = (request: RequestDocument, reference: DeadlineReference): DueDates =>
  dueDatesFor(clockOf(request), reference);

/**
 * Working minutes (with their fraction) left of the internal target at `now`: negative when late, unchanging while waiting and
 * once answered or closed, null without a category.
 */
export const remainingOf = (
  request: RequestDocument,
  now: Instant,
  reference: DeadlineReference,
): number | null => {
  const { calendar } = reference;
  const clock = clockOf(request);
  const budget = budgetOf(clock, reference);
  if (budget === null) return null;
  const until = [request.answeredAt, request.closedAt, clock.stoppedSince, now]
    .filter((at) => at !== null)
    .reduce((first, at) => (at < first ? at : first));
  const worked = workedWithStops(workingTimeOf(calendar, clock.office), clock.startedAt, until, clock.stops);
  return (budget - worked) / minuteMs;
};
