import type { Calendar } from '#shared/documents/calendar.ts';
import type { Category, Target } from '#shared/documents/reference-data.ts';
import type { RequestClock } from './clock.ts';
import { addWithStops } from './stops.ts';
import { workingTimeOf } from './working-time.ts';
import { localDay } from './zone.ts';

const hourMs = 3_600_000;

/** Whether a clock had run out by a target at the time another took its place. While it stands it does not run out. */
const wasLate = (clock: RequestClock, budget: number, at: string, calendar: Calendar): boolean => {
  if (clock.startedAt >= at) return false;
  const due = addWithStops(workingTimeOf(calendar, clock.office), clock.startedAt, budget, clock.stops);
  return due < at && (clock.stoppedSince === null || clock.stoppedSince > due);
};

/**
 * The category's target for a request, in working hours: the latest that applies to the day its clock began, unless the request was
 * late already when that one came and it leaves such alone. `share`: the part its priority leaves of a target.
 */
export const targetHoursFor = (
  clock: RequestClock,
  category: Category,
  share: number,
  calendar: Calendar,
): number => {
  const { targetHours, earlier, appliesFrom, movesLate, changedAt } = category;
  const [first, ...changes]: Target[] = [...earlier, { targetHours, appliesFrom, movesLate, changedAt }];
  let hours = first?.targetHours ?? targetHours;
  if (changes.length === 0) return hours;
  const begun = localDay(clock.startedAt);
  for (const next of changes) {
    if (next.appliesFrom !== null && begun < next.appliesFrom) continue;
    const isLeft =
      !next.movesLate &&
      next.changedAt !== null &&
      wasLate(clock, Math.round(hours * share * hourMs), next.changedAt, calendar);
    if (!isLeft) hours = next.targetHours;
  }
  return hours;
};
