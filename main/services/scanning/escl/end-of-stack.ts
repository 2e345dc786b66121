import type { ScanSource } from '#shared/contracts/scanning-api.ts';
import type { EsclStatus } from './status.ts';

/** What a scanner has answered when it was asked for the next page and gave none. */
export interface EndAnswer {
  /** The status of the answer to `NextDocument`. */
  answered: number;
  /** null: it could not be had. */
  status: EsclStatus | null;
}

/** `over`: everything that it says agrees that nothing is left. `more`: something says otherwise. */
export type StackEnd = 'over' | 'more' | 'cancelled' | 'aborted';

const gone = new Set([404, 410]);
const underWay = new Set(['Pending', 'Processing']);

/**
 * Whether a stack is over by one look: no next document, a scanner at rest, a job that is over or no longer listed, a feeder without
 * paper. None of these is believed alone: makers answer 404 between two sheets, are `Idle` while they draw one in, and call the feeder
 * empty as soon as its last sheet has left it.
 */
export const judgeEnd = ({ answered, status }: EndAnswer, job: string, source: ScanSource): StackEnd => {
  if (!gone.has(answered) || status?.state !== 'Idle') return 'more';
  const listed = status.jobs.find(({ name }) => name === job);
  if (listed && (underWay.has(listed.state) || listed.toTransfer > 0)) return 'more';
  if (listed?.state === 'Canceled') return 'cancelled';
  if (listed?.state === 'Aborted') return 'aborted';
  if (source === 'flatbed' || status.feeder === null || status.feeder === 'ScannerAdfEmpty') return 'over';
  return 'more';
};

/** For how many looks, and how long, a scanner must say the same before it is believed. */
export interface Steadiness {
  looks: number;
  /** ms. */
  forMs: number;
}

/** Waits until a verdict other than `more` has stood for a while. `at`: a clock that only goes forward, ms. */
export class SteadyVerdict {
  #verdict: StackEnd = 'more';
  #looks = 0;
  #since = 0;

  constructor(private readonly wanted: Steadiness) {}

  /** What is to be believed after this look. */
  after(verdict: StackEnd, at: number): StackEnd {
    if (verdict !== this.#verdict) {
      this.#verdict = verdict;
      this.#looks = 0;
      this.#since = at;
    }
    this.#looks += 1;
    const stands = this.#looks >= this.wanted.looks && at - this.#since >= this.wanted.forMs;
    return stands ? verdict : 'more';
  }
}
