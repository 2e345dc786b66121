import type { Satisfaction } from '#shared/documents/satisfaction.ts';
import type { Instant } from '#shared/documents/time.ts';
import { dayNumber, dayText, localDay } from '#shared/domain/deadlines/zone.ts';
import type { RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';

/** The event that ended a request with the city's word to its citizen: closed, or rejected. null: it has not ended so. */
export const endingOf = ({
  state,
  events,
}: Pick<RequestDocument, 'state' | 'events'>): RequestEvent | null =>
  state === 'closed' || state === 'rejected'
    ? (events.findLast(({ body }) => body.type === 'closed' || body.type === 'rejected') ?? null)
    : null;

/** What is known of the citizen's satisfaction with the present end; null: it has not ended. */
export const satisfactionOf = (request: RequestDocument): Satisfaction | null => {
  const ending = endingOf(request);
  if (!ending) return null;
  const known = request.satisfaction;
  return known?.closing === ending.commandId
    ? known
    : { closing: ending.commandId, given: null, reopening: null };
};

/** The last day on which the citizen may say whether they are satisfied, counted from the local day of the end. */
export const lastDayToSay = (endedAt: Instant, withinDays: number): string =>
  dayText(dayNumber(localDay(endedAt)) + withinDays);
