import type { Instant } from '#shared/documents/time.ts';
import type { EventTypeOf } from '#shared/workflow/declared.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

const decisions: Readonly<Record<EventTypeOf<'decide-escalation'>, true>> = {
  'escalation-approved': true,
  'escalation-refused': true,
  'escalation-extended': true,
};

/**
 * When the server learnt of the latest decision on an escalation since the request was last opened; null: there is none. Not when
 * it was taken: one taken offline leaves time to act from the moment others can know of it.
 */
export const lastDecisionAt = ({ events }: Pick<RequestDocument, 'events'>): Instant | null => {
  const last = events.findLast(({ body: { type } }) => type === 'reopened' || type in decisions);
  return last && last.body.type !== 'reopened' ? last.recordedAt : null;
};
