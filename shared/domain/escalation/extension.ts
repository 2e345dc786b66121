import type { DueDates } from '#shared/documents/event.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/documents/request.ts';
import { clockOf } from '../deadlines/clock.ts';
import { dueDatesFor } from '../deadlines/due-dates.ts';
import { stepOf } from './ladder-of.ts';

/** What an extension of the request's present escalation gives. `minutes`: of working time. */
export interface Extension {
  minutes: number;
  due: DueDates;
}

/** The extension that the escalation's step grants, with the dates it leads to; null when there is no target or step to extend. */
export const extensionOf = (
  request: RequestDocument,
  reference: Pick<ReferenceData, 'ladders' | 'calendar' | 'catalogue'>,
): Extension | null => {
  const { escalation } = request;
  const minutes = escalation && stepOf(reference.ladders, request, escalation.step)?.extendMinutes;
  if (!minutes || request.due.target === null) return null;
  const clock = clockOf(request);
  return {
    minutes,
    due: dueDatesFor({ ...clock, extraMinutes: clock.extraMinutes + minutes }, reference),
  };
};
