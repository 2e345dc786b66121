import type { DueDates } from '#shared/documents/due-dates.ts';
import type { Catalogue, ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { type RequestClock, clockOf } from './clock.ts';
import { legalDatesOf } from './legal-clock.ts';
import { legalTimeBy } from './legal-time.ts';
import { addWithStops, workedWithStops } from './stops.ts';
import { workingTimeOf } from './working-time.ts';

/** What of the city due dates depend on. */
export type DeadlineReference = Pick<ReferenceData, 'calendar' | 'catalogue'>;

const minuteMs = 60_000;

/** Working time (ms) a request gets: its category's target, less when it has priority, and what was granted. Null without a category. */
export const budgetOf = (
  { category, priority, extraMinutes }: Pick<RequestClock, 'category' | 'priority' | 'extraMinutes'>,
  catalogue: Catalogue,
): number | null => {
  const found = catalogue.categories.find((entry) => entry.code === category);
  if (!found) return null;
  const share = priority === 'normal' ? 1 : catalogue.priorityShare[priority];
  return Math.round((found.targetHours * 60 * share + extraMinutes) * minuteMs);
};

/**
 * Both clocks: the internal target in the office's working time (null without a category), and the legal dates. While the clock
 * stands the target stays where it was when it stopped: it moves once the clock runs again.
 */
export const dueDatesFor = (clock: RequestClock, { calendar, catalogue }: DeadlineReference): DueDates => {
  const budget = budgetOf(clock, catalogue);
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
  { calendar, catalogue }: DeadlineReference,
): number | null => {
  const clock = clockOf(request);
  const budget = budgetOf(clock, catalogue);
  if (budget === null) return null;
  const until = [request.answeredAt, request.closedAt, clock.stoppedSince, now]
    .filter((at) => at !== null)
    .reduce((first, at) => (at < first ? at : first));
  const worked = workedWithStops(workingTimeOf(calendar, clock.office), clock.startedAt, until, clock.stops);
  return (budget - worked) / minuteMs;
};
