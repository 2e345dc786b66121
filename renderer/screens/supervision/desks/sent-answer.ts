import type { DeskLine } from '#shared/contracts/sync-api.ts';

/** Whether a desk has sent everything. `-then`: it was so when last heard of, and nobody knows since. */
export type SentAnswer = 'yes' | 'yes-then' | 'no' | 'no-then' | 'unknown';

/** A desk that is online says something every four minutes: silent for longer, it may have work that nobody knows of. ms. */
const freshMs = 10 * 60_000;

/** The honest answer at the server's time `now`. */
export const sentAnswerOf = ({ heard }: DeskLine, now: string): SentAnswer => {
  if (heard === null) return 'unknown';
  const isFresh = Date.parse(now) - Date.parse(heard.at) <= freshMs;
  const { pending, files } = heard.state;
  if (pending + files > 0) return isFresh ? 'no' : 'no-then';
  return isFresh ? 'yes' : 'yes-then';
};

const rank: Readonly<Record<SentAnswer, number>> = { 'no-then': 0, no: 1, unknown: 2, 'yes-then': 3, yes: 4 };
/** Those to ring up first. */
export const byUrgency =
  (now: string) =>
  (a: DeskLine, b: DeskLine): number =>
    rank[sentAnswerOf(a, now)] - rank[sentAnswerOf(b, now)] ||
    ((a.heard?.at ?? '') < (b.heard?.at ?? '') ? -1 : 1);
