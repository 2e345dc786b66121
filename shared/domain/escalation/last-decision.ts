import type { Instant } from '#shared/documents/time.ts';
import type { EventType } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

const decisions: ReadonlySet<EventType> = new Set<EventType>([
  'escalation-approved',
  'escalation-refused',
  'escalation-extended',
]);

/**
 * When the server learnt of the latest decision on an escalation since the request was last opened; null: there is none. Not when
 * it was taken: one taken offline leaves time to act from the moment others can know of it.
 */
export const lastDecisionAt = ({ events }: Pick<RequestDocument, 'events'>): Instant | null => {
  const last = events.findLast(({ body: { type } }) => type === 'reopened' || decisions.has(type));
  return last && last.body.type !== 'reopened' ? last.recordedAt : null;
};
