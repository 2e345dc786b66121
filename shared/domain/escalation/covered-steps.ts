import type { Ladders, LadderStep } from '#shared/documents/ladder.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { rankOf } from '../access/holders.ts';

/** Ranks a request has reached since it was last opened; -Infinity: none. */
interface Reached {
  /** Before whom an approved escalation put it. */
  approved: number;
  /** The highest the clock proposed since its steps were last armed. */
  proposed: number;
}
const none: Reached = { approved: -Infinity, proposed: -Infinity };

const reached = ({ events }: Pick<RequestDocument, 'events'>, ladders: Ladders): Reached => {
  let { approved, proposed } = none;
  const raise = (to: string) => {
    proposed = Math.max(proposed, rankOf(ladders, to));
  };
  for (const { body } of events) {
    if (body.type === 'reopened') ({ approved, proposed } = none);
    if (body.type === 'escalation-proposed' && body.because !== null) raise(body.to);
    if (body.type === 'escalation-climbed' && body.proposed?.because) raise(body.proposed.to);
    if (body.type === 'escalation-approved') approved = Math.max(approved, rankOf(ladders, body.to.position));
    if (body.type === 'escalation-extended' || body.type === 'transferred') proposed = -Infinity;
  }
  return { approved, proposed };
};

/**
 * Whether an escalation step has nothing to add: the request already is before that position or a higher one, or a later step
 * was proposed in its place. What a person asked for covers no step of the clock until it is approved.
 */
export const coveredSteps = (
  request: Pick<RequestDocument, 'events'>,
  ladders: Ladders,
): ((step: LadderStep) => boolean) => {
  const { approved, proposed } = reached(request, ladders);
  return ({ kind, to }) => {
    const rank = rankOf(ladders, to);
    return kind === 'escalate' && (rank <= approved || rank < proposed);
  };
};
