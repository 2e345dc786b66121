import type { Calendar } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import { dayText, instantOf, localOf } from './zone.ts';

interface Span {
  from: number;
  to: number;
}
const minuteMs = 60_000;
const calendars = new WeakMap<Calendar, Map<number, Span[]>>();

/** Working spans of a local day, as instants in ms, in order. */
const spansOf = (calendar: Calendar, day: number): Span[] => {
  const days = calendars.get(calendar) ?? new Map<number, Span[]>();
  calendars.set(calendar, days);
  const known = days.get(day);
  if (known) return known;
  const text = dayText(day);
  const week =
    calendar.regimes.find((regime) => regime.from <= text && text <= regime.to)?.week ?? calendar.week;
  const slots = calendar.holidays.some((holiday) => holiday.day === text) ? [] : (week[(day + 4) % 7] ?? []);
  const spans = slots.map((slot) => ({ from: instantOf(day, slot.from), to: instantOf(day, slot.to) }));
  days.set(day, spans);
  return spans;
};
/** A calendar with no working time at all would never end: give up after this many days. */
const horizonDays = 3660;

/** The instant at which `minutes` of working time have passed since `from`. Zero minutes is `from` itself. */
export const addWorkingMinutes = (calendar: Calendar, from: Instant, minutes: number): Instant => {
  let left = minutes * minuteMs;
  const start = Date.parse(from);
  if (left <= 0) return from;
  const first = localOf(start).day;
  for (let day = first; day < first + horizonDays; day += 1) {
    for (const span of spansOf(calendar, day)) {
      const begin = Math.max(span.from, start);
      if (begin >= span.to) continue;
      if (left <= span.to - begin) return new Date(begin + left).toISOString();
      left -= span.to - begin;
    }
  }
  throw new RangeError('The working calendar has no working time in the next ten years.');
};

/** Minutes of working time between two instants; negative when `to` lies before `from`. */
export const workingMinutesBetween = (calendar: Calendar, from: Instant, to: Instant): number => {
  if (to < from) return -workingMinutesBetween(calendar, to, from);
  const start = Date.parse(from);
  const end = Date.parse(to);
  let total = 0;
  for (let day = localOf(start).day; day <= localOf(end).day; day += 1)
    for (const span of spansOf(calendar, day))
      total += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start));
  return total / minuteMs;
};
