import type { Ladders, LadderStep } from '#shared/documents/ladder.ts';
import { following, type LinesOf } from '#shared/workflow/bearing.ts';
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

type Rank = (position: string) => number;
const raised = (before: Reached, to: number): Reached => ({
  ...before,
  proposed: Math.max(before.proposed, to),
});
const reaching: LinesOf<'steps', [before: Reached, rank: Rank], Reached> = {
  reminded: (_body, before) => before,
  'escalation-proposed': ({ because, to }, before, rank) =>
    because === null ? before : raised(before, rank(to)),
  'escalation-climbed': ({ proposed }, before, rank) =>
    proposed?.because ? raised(before, rank(proposed.to)) : before,
  'escalation-approved': ({ to }, before, rank) => ({
    ...before,
    approved: Math.max(before.approved, rank(to.position)),
  }),
  'escalation-refused': (_body, before) => before,
  'escalation-extended': (_body, before) => ({ ...before, proposed: -Infinity }),
  transferred: (_body, before) => ({ ...before, proposed: -Infinity }),
  reopened: () => none,
};

const reached = ({ events }: Pick<RequestDocument, 'events'>, ladders: Ladders): Reached =>
  events.reduce(
    (before, { body }) =>
      following(reaching, body, before, (position: string) => rankOf(ladders, position)) ?? before,
    none,
  );

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
