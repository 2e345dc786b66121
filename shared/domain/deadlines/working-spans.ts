import type { SlotsOn } from './day-slots.ts';
import type { LegalTime } from './legal-time.ts';

/**
 * Working time over a stretch of days, as instants (ms). `worked[n]` is the working time (ms) before span n, so `worked` has
 * one entry more than there are spans. Spans are in order and never touch.
 */
export interface WorkingSpans {
  starts: readonly number[];
  ends: readonly number[];
  worked: readonly number[];
}

/** Lays the slots of the local days `first` to `last` out in time. What legal time skips is not worked, what it repeats is. */
export const layOut = (slotsOn: SlotsOn, legal: LegalTime, first: number, last: number): WorkingSpans => {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let day = first; day <= last; day += 1)
    for (const slot of slotsOn(day)) {
      const start = legal.instantOf(day, slot.from);
      const end = legal.instantOf(day, slot.to);
      if (start >= end) continue;
      if (ends.at(-1) === start) ends[ends.length - 1] = end;
      else {
        starts.push(start);
        ends.push(end);
      }
    }
  const worked = [0];
  let total = 0;
  for (const [n, start] of starts.entries()) worked.push((total += (ends[n] ?? start) - start));
  return { starts, ends, worked };
};

/** How many of the ascending `values` are at most `limit`. */
export const countUpTo = (values: readonly number[], limit: number): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Working time (ms) from the beginning of the spans to an instant. */
export const workedUntil = ({ starts, ends, worked }: WorkingSpans, time: number): number => {
  const n = countUpTo(starts, time) - 1;
  const start = starts[n];
  const end = ends[n];
  if (start === undefined || end === undefined) return 0;
  return (worked[n] ?? 0) + Math.min(time, end) - start;
};

/** The earliest instant by which `work` (ms, above 0) has been worked, the end of a span rather than the start of the next. */
export const earliestAfter = ({ starts, worked }: WorkingSpans, work: number): number | null => {
  // The last span that begins with less than `work` done.
  const n = countUpTo(worked, work - 1) - 1;
  const start = starts[n];
  return start === undefined ? null : start + work - (worked[n] ?? 0);
};

/** The latest instant by which no more than `work` (ms) has been worked, the start of a span rather than the end of the one before. */
export const latestAfter = ({ starts, worked }: WorkingSpans, work: number): number | null => {
  const n = countUpTo(worked, work) - 1;
  const start = starts[n];
  return start === undefined || work < 0 ? null : start + work - (worked[n] ?? 0);
};
