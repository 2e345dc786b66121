import type { DueDates } from '#shared/documents/due-dates.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { clockOf } from '../deadlines/clock.ts';
import { dueDatesFor, remainingOf } from '../deadlines/due-dates.ts';
import { stepOf } from './ladder-of.ts';

/** What an extension of the request's present escalation gives, in minutes of working time. */
export interface Extension {
  /** What the step grants, from the target on, or from now where that is past. */
  granted: number;
  /** By how much the target moves: the time it is late, and what is granted. */
  minutes: number;
  due: DueDates;
}

/**
 * The extension that the escalation's step grants at `now`, with the dates it leads to; null when there is no target or step to
 * extend. A date that is past already would be no extension: what is late is late by then, and the grant counts from now.
 */
export const extensionOf = (
  request: RequestDocument,
  reference: Pick<ReferenceData, 'ladders' | 'calendar' | 'catalogue'>,
  now: Instant,
): Extension | null => {
  const { escalation } = request;
  const granted = escalation && stepOf(reference.ladders, request, escalation.step)?.extendMinutes;
  if (!granted || request.due.target === null) return null;
  const late = Math.max(0, -(remainingOf(request, now, reference) ?? 0));
  const minutes = Math.ceil(late) + granted;
  const clock = clockOf(request);
  return {
    granted,
    minutes,
    due: dueDatesFor({ ...clock, extraMinutes: clock.extraMinutes + minutes }, reference),
  };
};
