import type { Instant } from '#shared/documents/time.ts';
import type { WorkingTime } from './working-time.ts';

/** A time during which the internal clock stood: while waiting for the citizen or a partner. */
export interface Stop {
  from: Instant;
  to: Instant;
}

/** Stops in order, those that overlap or touch made one, empty or reversed ones left out. */
export const mergeStops = (stops: readonly Stop[]): readonly Stop[] => {
  if (stops.length === 0) return stops;
  const merged: Stop[] = [];
  for (const stop of stops.filter(({ from, to }) => from < to).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (!last || last.to < stop.from) merged.push({ ...stop });
    else if (last.to < stop.to) last.to = stop.to;
  }
  return merged;
};

/**
 * `WorkingTime.add` by a clock that stands during the stops, whatever their order. A due time reached before or at the
 * beginning of a stop is not moved by it.
 */
export const addWithStops = (
  time: WorkingTime,
  from: Instant,
  duration: number,
  stops: readonly Stop[],
): Instant => {
  let start = from;
  let left = duration;
  if (left === 0) return from;
  for (const stop of mergeStops(stops)) {
    if (stop.to <= start) continue;
    const due = time.add(start, left);
    if (due <= stop.from) return due;
    if (start < stop.from) left -= time.between(start, stop.from);
    start = stop.to;
  }
  return time.add(start, left);
};

/** Working time (ms) between two instants during which the clock did not stand; 0 when `to` lies before `from`. */
export const workedWithStops = (
  time: WorkingTime,
  from: Instant,
  to: Instant,
  stops: readonly Stop[],
): number => {
  if (to <= from) return 0;
  const stood = mergeStops(stops).reduce((sum, stop) => {
    const start = stop.from > from ? stop.from : from;
    const end = stop.to < to ? stop.to : to;
    return start < end ? sum + time.between(start, end) : sum;
  }, 0);
  return time.between(from, to) - stood;
};
