import { type Board, type Dimension, measured } from '#shared/domain/figures/board.ts';
import type { BoardCounts, Group, ResponseTimes } from '../contract/figures.ts';
import { dimensionValue } from './dimension-value.ts';
import { allOf, conditionsOf, matcherOf } from './matches.ts';
import type { QueryMoment } from './moment.ts';
import type { RowFilter } from './row-filter.ts';
import type { IndexedRow } from './row.ts';
import { firstResponseHours } from './working-ages.ts';

/** The value below which a share of the sorted values lies (nearest rank). */
const quantile = (sorted: Float64Array, share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;

const timesOf = (hours: readonly number[]): ResponseTimes => {
  const sorted = Float64Array.from(hours).sort();
  return { median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
};

/** Counts of one line while they grow. */
interface Tally {
  counts: Uint32Array;
  hours: number[];
}

/**
 * All figures of a board in one pass. Each measure is put to a row of the base once, by the very conditions that its list
 * uses; the answer is then counted in the total and in the row's line of each dimension.
 */
export const countBoard = (rows: Iterable<IndexedRow>, board: Board, moment: QueryMoment): BoardCounts => {
  const isInBase = matcherOf({ ...board.base, offset: 0, limit: 0 }, moment);
  const names = Object.keys(board.measures);
  for (const name of names) measured(board.base, board.measures[name] ?? {});
  const tests: RowFilter[] = names.map((name) =>
    allOf(conditionsOf({ only: 'all', narrowing: {}, ...board.measures[name] }, moment)),
  );
  const newTally = (): Tally => ({ counts: new Uint32Array(names.length), hours: [] });
  const total = newTally();
  const lines = board.by.map((dimension) => ({ dimension, tallies: new Map<string | null, Tally>() }));
  const tallyOf = (tallies: Map<string | null, Tally>, value: string | null): Tally => {
    const known = tallies.get(value);
    if (known) return known;
    const made = newTally();
    tallies.set(value, made);
    return made;
  };
  for (const indexed of rows) {
    if (!isInBase(indexed)) continue;
    const { row } = indexed;
    const touched = [total];
    for (const { dimension, tallies } of lines)
      touched.push(tallyOf(tallies, dimensionValue(row, dimension)));
    for (let n = 0; n < tests.length; n += 1)
      if (tests[n]?.(indexed)) for (const { counts } of touched) counts[n] = (counts[n] ?? 0) + 1;
    const hours = board.response ? firstResponseHours(row, moment.calendar) : null;
    if (hours !== null) for (const tally of touched) tally.hours.push(hours);
  }
  const countsOf = ({ counts }: Tally) => Object.fromEntries(names.map((name, n) => [name, counts[n] ?? 0]));
  const responseOf = ({ hours }: Tally) => (board.response ? timesOf(hours) : null);
  const groups: Partial<Record<Dimension, Group[]>> = {};
  for (const { dimension, tallies } of lines)
    groups[dimension] = [...tallies].map(([value, tally]) => ({
      value,
      counts: countsOf(tally),
      response: responseOf(tally),
    }));
  return { totals: countsOf(total), response: responseOf(total), groups };
};
