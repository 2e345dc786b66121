import { atLeast } from '../practice/binomial.ts';

/** A quantile of what was seen, and between what it lies with 90 % confidence. `Infinity`: longer than anybody was followed. */
export interface Quantile {
  value: number;
  low: number;
  high: number;
}

const each = 0.05;

/**
 * The p-quantile by nearest rank with an interval of order statistics, whatever the distribution: at most 5 % lies on either side.
 * Source: Conover, Practical Nonparametric Statistics (3rd ed., 1999), §3.2.
 * @param sorted smallest first; @returns null when so few were seen that there is no upper bound
 */
export const quantileOf = (sorted: readonly number[], p: number): Quantile | null => {
  const n = sorted.length;
  const at = (rank: number): number => sorted[Math.min(n, Math.max(1, rank)) - 1] ?? Number.NaN;
  // The rank r bounds from above when fewer than r of n lie below the quantile in all but 5 % of samples.
  const above = (rank: number): number => atLeast(n, rank, p);
  if (n === 0 || above(n) > each) return null;
  let high = Math.min(n, Math.ceil(n * p));
  while (high < n && above(high) > each) high += 1;
  let low = Math.max(1, Math.ceil(n * p));
  while (low > 1 && 1 - above(low) > each) low -= 1;
  return { value: at(Math.ceil(n * p)), low: at(low), high: at(high) };
};
