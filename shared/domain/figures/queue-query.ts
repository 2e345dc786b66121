import type { RequestState } from '#shared/documents/request-state.ts';
import type { Narrowing } from './narrowing.ts';

/** A question to the queue: which requests, in which order, and the window of them to give. */
export interface QueueQuery {
  text: string;
  states: readonly RequestState[];
  domains: readonly (string | null)[];
  categories: readonly (string | null)[];
  offices: readonly string[];
  channels: readonly string[];
  /** 'me' (the signed-in person), 'nobody', or 'any'. */
  assignee: 'me' | 'nobody' | 'any';
  /**
   * 'overdue': due before now; 'today': due before the end of the local day; 'unconfirmed': has pending commands; 'to-decide':
   * an escalation waits for a word that this person may say; 'decided': such words were said; 'escalated-to-me': open, and an
   * approved escalation put it before this person; 'to-close': a rule thinks it could be closed; 'message': the citizen wrote, and nobody has done
   * anything since; 'to-call', 'to-print': what the desk wrote by e-mail did not arrive.
   */
  only:
    | 'all'
    | 'overdue'
    | 'today'
    | 'unconfirmed'
    | 'to-decide'
    | 'decided'
    | 'escalated-to-me'
    | 'to-close'
    | 'message'
    | 'to-call'
    | 'to-print';
  /** What a figure of supervision counts, beside the filters above. */
  narrowing?: Narrowing;
  /** 'decide': by the time left to decide; 'decided': latest decision first. */
  sort: 'due' | 'newest' | 'oldest' | 'updated' | 'decide' | 'decided';
  offset: number;
  limit: number;
}

/** A question to the queue, without its window. */
export type FigureQuery = Omit<QueueQuery, 'offset' | 'limit'>;

/** The query that every request of these offices fits. */
export const everything: FigureQuery = {
  text: '',
  states: [],
  domains: [],
  categories: [],
  offices: [],
  channels: [],
  assignee: 'any',
  only: 'all',
  sort: 'due',
};
