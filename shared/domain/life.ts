import { requestState, type RequestState } from '../documents/request-state.ts';
import type { Instant } from '../documents/time.ts';

/**
 * Where a state stands in the life of a request (docs/glossary.md). Open: the citizen waits for the city. Answered: the citizen
 * has an answer, the file is still worked on. Over: nobody works on it.
 */
const stageOf: Readonly<Record<RequestState, 'open' | 'answered' | 'over'>> = {
  received: 'open',
  qualified: 'open',
  assigned: 'open',
  'in-progress': 'open',
  waiting: 'open',
  answered: 'answered',
  closed: 'over',
  rejected: 'over',
  merged: 'over',
};
interface Standing {
  state: RequestState;
}

/** The citizen waits for the city: what due dates, the watch, backlogs and "open" in every figure are about. */
export const isOpen = ({ state }: Standing): boolean => stageOf[state] === 'open';

/** Nobody works on it: it is closed, rejected or merged. An answered request is neither open nor over. */
export const isOver = ({ state }: Standing): boolean => stageOf[state] === 'over';

/** States of an open request. */
export const openStates: readonly RequestState[] = requestState.options.filter((state) => isOpen({ state }));

/** States of a request that still is worked on: what may be the same matter as another, and what a person may be asked about. */
export const liveStates: readonly RequestState[] = requestState.options.filter((state) => !isOver({ state }));

/**
 * When a request was settled: the citizen had the city's decision, an answer or a rejection with its reason. null while it is
 * open, and when it was merged without either.
 */
export const settledAtOf = ({
  state,
  answeredAt,
  closedAt,
}: Standing & { answeredAt: Instant | null; closedAt: Instant | null }): Instant | null =>
  answeredAt ?? (state === 'rejected' ? closedAt : null);
