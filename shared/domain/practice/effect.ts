/** Requests at a place before and after something was done there, and elsewhere in the same times (same categories). */
export interface BeforeAfter {
  before: number;
  after: number;
  elsewhereBefore: number;
  elsewhereAfter: number;
}

/**
 * What became of the place compared with the rest of the city: `ratio` 0.6 means two fifths fewer than would have come without
 * the action, if the place had gone as the rest did. `low` to `high` holds the true ratio in 95 of 100 such measurements.
 */
export interface Effect {
  ratio: number;
  low: number;
  high: number;
  verdict: 'fewer' | 'more' | 'unclear' | 'too-few';
}
/** Fewer requests than this, before and after together, say nothing. */
const fewest = 6;
/** Quantile of the normal distribution for 95 % on both sides. */
const z = 1.959964;

/**
 * The effect of an action by difference in differences on counts: the ratio of ratios with a log-normal interval. Half a request is
 * added to each count, which keeps empty cells finite (Haldane 1956; Anscombe 1956).
 */
export const effectOf = (counts: BeforeAfter): Effect => {
  const [before, after, elsewhereBefore, elsewhereAfter] = [
    counts.before,
    counts.after,
    counts.elsewhereBefore,
    counts.elsewhereAfter,
  ].map((count) => count + 0.5) as [number, number, number, number];
  const log = Math.log(after / before) - Math.log(elsewhereAfter / elsewhereBefore);
  const error = Math.sqrt(1 / before + 1 / after + 1 / elsewhereBefore + 1 / elsewhereAfter);
  const [low, high] = [Math.exp(log - z * error), Math.exp(log + z * error)];
  const verdict =
    counts.before + counts.after < fewest ? 'too-few' : high < 1 ? 'fewer' : low > 1 ? 'more' : 'unclear';
  return { ratio: Math.exp(log), low, high, verdict };
};
