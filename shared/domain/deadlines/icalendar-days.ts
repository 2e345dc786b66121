import type ICAL from 'ical.js';
import { dayNumber, localOf } from './zone.ts';

/** Days of an event by number, first and last included. */
export interface DaySpan {
  first: number;
  last: number;
}
/** A time by a clock on some wall. */
interface Wall {
  day: number;
  minute: number;
}
export type Reading = (time: ICAL.Time) => Wall;

const dayMinutes = 1440;

/** As it is written, by the clock of its own zone. */
export const asWritten: Reading = (time) => ({
  day: dayNumber(
    `${String(time.year).padStart(4, '0')}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`,
  ),
  minute: time.isDate ? 0 : time.hour * 60 + time.minute,
});
const isUtc = (time: ICAL.Time): boolean => !time.isDate && time.zone.tzid === 'UTC';
const instantOf = (time: ICAL.Time): number =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);

/** By the city's clock, where it is an instant. */
export const inTheCity: Reading = (time) => (isUtc(time) ? localOf(instantOf(time)) : asWritten(time));

/** By the clock of a zone that the file names for its instants; as it is written where the runtime does not know the zone. */
export const inZone = (zone: string | null): Reading => {
  if (zone === null) return asWritten;
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    return (time) => {
      if (!isUtc(time)) return asWritten(time);
      const part = Object.fromEntries(
        format.formatToParts(instantOf(time)).map((one) => [one.type, one.value]),
      );
      return {
        day: dayNumber(`${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`),
        minute: Number(part['hour']) * 60 + Number(part['minute']),
      };
    };
  } catch {
    return asWritten;
  }
};

export interface EventTimes {
  start: ICAL.Time;
  end: ICAL.Time | null;
  /** Seconds. */
  duration: number | null;
  /** A program says beside the times that they are whole days. */
  isAllDay: boolean;
}

const wallEnd = ({ start, end, duration, isAllDay }: EventTimes, read: Reading): Wall => {
  const from = read(start);
  if (end) return read(end);
  const minutes = duration === null ? (start.isDate || isAllDay ? dayMinutes : 0) : duration / 60;
  const total = from.minute + minutes;
  return { day: from.day + Math.floor(total / dayMinutes), minute: total % dayMinutes };
};

const spanBy = (times: EventTimes, read: Reading): DaySpan | 'not-a-whole-day' | 'range-reversed' => {
  const [from, to] = [read(times.start), wallEnd(times, read)];
  if (from.minute !== 0) return 'not-a-whole-day';
  if (to.day < from.day) return 'range-reversed';
  // Some write the last minute of the last day, or the last day itself, for its end.
  const isLastMinute = to.minute === dayMinutes - 1;
  const isSameDay = to.day === from.day && to.minute === 0;
  if (isSameDay)
    return times.start.isDate || times.isAllDay ? { first: from.day, last: from.day } : 'not-a-whole-day';
  if (to.minute !== 0 && !isLastMinute) return 'not-a-whole-day';
  return { first: from.day, last: isLastMinute ? to.day : to.day - 1 };
};

/** The days of an event, read by the first clock by which it goes from midnight to midnight, and that clock. */
export const daySpanOf = (
  times: EventTimes,
  readings: readonly Reading[],
): { span: DaySpan | 'not-a-whole-day' | 'range-reversed'; read: Reading } => {
  for (const read of readings) {
    const span = spanBy(times, read);
    if (typeof span === 'object') return { span, read };
  }
  return { span: spanBy(times, asWritten), read: asWritten };
};
