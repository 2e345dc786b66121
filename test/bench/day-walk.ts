import type { Calendar } from '#shared/documents/calendar.ts';
import type { Stop } from '#shared/domain/deadlines/stops.ts';
import { slotsOnOf } from '#shared/domain/deadlines/day-slots.ts';
import { instantOf, localOf } from '#shared/domain/deadlines/zone.ts';

interface Span {
  from: number;
  to: number;
}

/** The baseline: working time by walking from day to day, nothing laid out or kept. Times and durations in ms. */
export const dayWalk = (calendar: Calendar, office: string) => {
  const slotsOn = slotsOnOf(calendar, office);
  const spansOf = (day: number): Span[] =>
    slotsOn(day).map(({ from, to }) => ({ from: instantOf(day, from), to: instantOf(day, to) }));
  const add = (from: number, duration: number): number => {
    let left = duration;
    for (let { day } = localOf(from); ; day += 1)
      for (const span of spansOf(day)) {
        const begin = Math.max(span.from, from);
        if (begin >= span.to) continue;
        if (left <= span.to - begin) return begin + left;
        left -= span.to - begin;
      }
  };
  const between = (from: number, to: number): number => {
    let total = 0;
    for (let { day } = localOf(from); day <= localOf(to).day; day += 1)
      for (const span of spansOf(day))
        total += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
    return total;
  };
  /** By a clock that stands during the stops, which are in order and apart. */
  const addWithStops = (from: number, duration: number, stops: readonly Stop[]): number => {
    let [start, left] = [from, duration];
    for (const stop of stops) {
      const due = add(start, left);
      if (due <= Date.parse(stop.from)) return due;
      left -= between(start, Date.parse(stop.from));
      start = Date.parse(stop.to);
    }
    return add(start, left);
  };
  return { add, between, addWithStops };
};
