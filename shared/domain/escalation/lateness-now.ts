import type { Lateness } from '#shared/documents/escalation.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { type DeadlineReference, remainingOf } from '../deadlines/due-dates.ts';
import { workingMinutesBetween } from '../deadlines/working-time.ts';

/**
 * Working minutes by which the clock of an escalation is past its due instant at `now`, negative before it. The internal target
 * stands still while the request waits; the terms of the decree do not.
 */
export const latenessNow = (
  request: RequestDocument,
  because: Lateness,
  now: Instant,
  reference: DeadlineReference,
): number => {
  const left = because.clock === 'target' ? remainingOf(request, now, reference) : null;
  return Math.round(
    left === null ? workingMinutesBetween(reference.calendar, because.dueAt, now, request.office) : -left,
  );
};
