import { type Quantile, quantileOf } from './quantile.ts';

/** A request as it went: working hours of its office from reception to its answer; null: not yet, and for how long it has been open. */
export interface Course {
  receivedAt: string;
  hours: number | null;
  /** Working hours it has been followed for. */
  age: number;
}

/** Working hours of a day, as targets count it. */
const dayHours = 8;
/** Fewer say nothing of the ninth decile. */
const fewest = 30;
/** An interval wider than this part of its value is no expectation. */
const widest = 0.75;

/** How long it really takes, beside what is promised. Hours of legal working time. */
export interface SettleTimes {
  count: number;
  median: Quantile;
  ninth: Quantile;
  /** Working hours to promise instead; null: the promise is kept about as often as it says, or it is not sure enough. */
  proposal: number | null;
  /** Whole working days within which nine of ten were settled, surely enough to tell a citizen; null: not so. */
  expectation: number | null;
}

const pinball = (actual: number, forecast: number, p: number): number =>
  actual >= forecast ? p * (actual - forecast) : (1 - p) * (forecast - actual);

/** What came later, judged by what was known before: the loss of a forecast of the ninth decile, summed. */
const lossOf = (later: readonly number[], forecast: number): number =>
  later.reduce((sum, hours) => sum + pinball(hours, forecast, 0.9), 0);

/**
 * Whether the first two thirds would have told the last third better than the promise does. The promise is the naive forecast: that
 * nine of ten are settled within it.
 */
export const isBetterThanPromise = (inOrder: readonly number[], promise: number): boolean => {
  const cut = Math.floor((inOrder.length * 2) / 3);
  const learnt = quantileOf(
    [...inOrder.slice(0, cut)].sort((a, b) => a - b),
    0.9,
  )?.value;
  const later = inOrder.slice(cut);
  return (
    learnt !== undefined &&
    Number.isFinite(learnt) &&
    later.every((hours) => Number.isFinite(hours)) &&
    lossOf(later, learnt) < lossOf(later, promise)
  );
};

/**
 * What the past says of one kind of request. Only those followed for three times the promise count, so that what is quickly done weighs
 * no more than what is not done yet; of them the ones still open count as longer than anything.
 * @param promise the target, working hours; @returns null when too few have gone by
 */
export const settleTimes = (courses: readonly Course[], promise: number): SettleTimes | null => {
  const followed = courses
    .filter(({ age }) => age >= promise * 3)
    .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
    .map(({ hours }) => hours ?? Number.POSITIVE_INFINITY);
  if (followed.length < fewest) return null;
  const sorted = [...followed].sort((a, b) => a - b);
  const median = quantileOf(sorted, 0.5);
  const ninth = quantileOf(sorted, 0.9);
  if (!median || !ninth) return null;
  const isSure =
    Number.isFinite(ninth.high) &&
    ninth.high - ninth.low <= widest * ninth.value &&
    isBetterThanPromise(followed, promise);
  const days = Math.max(1, Math.ceil(ninth.high / dayHours));
  const parts = ninth.low > promise || ninth.high < promise / 2;
  return {
    count: followed.length,
    median,
    ninth,
    proposal: isSure && parts ? days * dayHours : null,
    expectation: isSure ? days : null,
  };
};
