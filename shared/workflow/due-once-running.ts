import type { DueDates } from '#shared/documents/due-dates.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import { clockOf, running } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import type { RequestDocument } from './request.ts';

/** Due dates once a wait has ended. What was promised of a category that the catalogue has no more stands. */
export const dueOnceRunning = (
  request: RequestDocument,
  doneAt: Instant,
  reference: ReferenceData,
): DueDates => {
  const due = dueDatesFor(running(clockOf(request), doneAt), reference);
  return { ...due, target: due.target ?? request.due.target };
};
