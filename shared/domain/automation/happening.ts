import type { EventBearing } from '#shared/workflow/declared.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';

/** Events after which a rule may hold that did not before. What rules themselves do is not among them. */
const telling: Readonly<Record<EventBearing<'rules'>, true>> = {
  registered: true,
  qualified: true,
  assigned: true,
  started: true,
  suspended: true,
  resumed: true,
  reopened: true,
  transferred: true,
};
/** The server reacts to what is recorded within this time; longer ago it is history, brought in by an import. */
const reactionHours = 48;
const hourMs = 3_600_000;

/** The last telling thing recorded about a request; null for none. */
const lastTold = ({ events }: Pick<RequestDocument, 'events'>): Instant | null =>
  events.reduce<Instant | null>(
    (last, { body, recordedAt }) =>
      body.type in telling && (last === null || recordedAt > last) ? recordedAt : last,
    null,
  );

/** Whether something happens to a request now, and not before `since`: rules are no judges of the past. */
export const isHappening = (
  request: Pick<RequestDocument, 'events'>,
  now: Instant,
  since: Instant = '2000-01-01T00:00:00.000Z',
): boolean => {
  const told = lastTold(request);
  return told !== null && told >= since && Date.parse(now) - Date.parse(told) <= reactionHours * hourMs;
};
