import type { Calendar } from '#shared/documents/calendar.ts';
import type { Instant } from '#shared/documents/time.ts';
import { isClosureOf, slotsOnOf, type SlotsOn } from './day-slots.ts';
import {
  countUpTo,
  earliestAfter,
  latestAfter,
  layOut,
  workedUntil,
  type WorkingSpans,
} from './working-spans.ts';
import { type LegalTime, legalTimeBy } from './legal-time.ts';
import { localOf } from './zone.ts';

const minuteMs = 60_000;
const yearDays = 366;
/** A calendar that leaves no working time at all would never end: give up this many days away. */
const horizonDays = 40 * yearDays;

/**
 * The working time of an office. Instants are exact to the millisecond; durations are milliseconds of working time. A span of
 * work holds its first millisecond and not its last: at 16:30 sharp an office that closes at 16:30 no longer works.
 *
 * Every method but `slotsOn` takes O(log n) of the spans laid out, and throws RangeError when the calendar leaves no
 * working time within forty years.
 */
export interface WorkingTime {
  /**
   * The earliest instant at which `duration` has been worked since `from`: a closing time rather than the opening after it.
   * Zero gives `from` itself; a negative duration subtracts.
   */
  add(from: Instant, duration: number): Instant;
  /**
   * The latest instant from which `duration` is worked until `to`: an opening rather than the closing before it. Zero gives
   * `to` itself. Undoes `add` of more than zero for every working moment: `subtract(add(t, d), d)` is `nextOpening(t)`, and
   * `add(subtract(t, d), d)` is `previousClosing(t)`.
   */
  subtract(to: Instant, duration: number): Instant;
  /** Working time between two instants, negative when `to` lies before `from`. */
  between(from: Instant, to: Instant): number;
  isWorking(at: Instant): boolean;
  /** `at` itself while work goes on, else the next opening. */
  nextOpening(at: Instant): Instant;
  /** `at` itself while work goes on or ends, else the last closing before it. */
  previousClosing(at: Instant): Instant;
  /** The last millisecond of working time before `at`. */
  lastWorkingMomentBefore(at: Instant): Instant;
  /** How a local day (days since 1970-01-01, see zone.ts) is worked. */
  slotsOn: SlotsOn;
}

const textOf = (time: number): Instant => new Date(time).toISOString();

const workingTime = (slotsOn: SlotsOn, legal: LegalTime): WorkingTime => {
  let first = 0;
  let last = -1;
  let spans: WorkingSpans = { starts: [], ends: [], worked: [0] };
  const lay = (from: number, to: number) => {
    spans = layOut(slotsOn, legal, from, to);
    [first, last] = [from, to];
  };
  /** Lays days out around an instant; further than a year off, what lies between comes along. */
  const cover = (time: number) => {
    const { day } = localOf(time, legal);
    if (last < first) lay(day - yearDays, day + 2 * yearDays);
    else if (day <= first) lay(day - yearDays, last);
    else if (day >= last) lay(first, day + yearDays);
  };
  /** The answer to a question about `time`, looking ever further into the past or the future until there is one. */
  const seek = (time: number, ahead: boolean, answer: () => number | null): Instant => {
    cover(time);
    const { day } = localOf(time, legal);
    for (;;) {
      const found = answer();
      if (found !== null) return textOf(found);
      if ((ahead ? last - day : day - first) > horizonDays)
        throw new RangeError('The working calendar leaves no working time within forty years.');
      const more = Math.max(yearDays, last - first);
      if (ahead) lay(first, last + more);
      else lay(first - more, last);
    }
  };
  const add = (from: Instant, duration: number): Instant => {
    if (duration === 0) return from;
    if (duration < 0) return subtract(from, -duration);
    const time = Date.parse(from);
    return seek(time, true, () => earliestAfter(spans, workedUntil(spans, time) + duration));
  };
  const subtract = (to: Instant, duration: number): Instant => {
    if (duration === 0) return to;
    if (duration < 0) return add(to, -duration);
    const time = Date.parse(to);
    return seek(time, false, () => latestAfter(spans, workedUntil(spans, time) - duration));
  };
  const spanAt = (time: number) => {
    const n = countUpTo(spans.starts, time) - 1;
    return { n, isWorking: time < (spans.ends[n] ?? -Infinity) };
  };
  const previousClosing = (at: Instant): Instant => {
    const time = Date.parse(at);
    return seek(time, false, () => {
      const n = countUpTo(spans.starts, time - 1) - 1;
      const end = spans.ends[n];
      return end === undefined ? null : Math.min(time, end);
    });
  };
  return {
    add,
    subtract,
    between: (from, to) => {
      const [start, end] = [Date.parse(from), Date.parse(to)];
      cover(start);
      cover(end);
      return workedUntil(spans, end) - workedUntil(spans, start);
    },
    isWorking: (at) => {
      const time = Date.parse(at);
      cover(time);
      return spanAt(time).isWorking;
    },
    nextOpening: (at) => {
      const time = Date.parse(at);
      return seek(time, true, () => {
        const { n, isWorking } = spanAt(time);
        return isWorking ? time : (spans.starts[n + 1] ?? null);
      });
    },
    previousClosing,
    lastWorkingMomentBefore: (at) => textOf(Date.parse(previousClosing(at)) - 1),
    slotsOn,
  };
};

const known = new WeakMap<Calendar, Map<string, WorkingTime>>();

/**
 * The working time of an office by a calendar; `null`: of the city as a whole (closures of single offices left out). Kept for
 * as long as the calendar object lives, which must not change: an edited calendar is a new object.
 */
export const workingTimeOf = (calendar: Calendar, office: string | null): WorkingTime => {
  const offices = known.get(calendar) ?? new Map<string, WorkingTime>();
  known.set(calendar, offices);
  const key = office ?? '';
  const found = offices.get(key);
  if (found) return found;
  const closesAlone = calendar.closures.some((one) => one.offices !== '*' && isClosureOf(one, office));
  const made =
    office === null || closesAlone
      ? workingTime(slotsOnOf(calendar, office), legalTimeBy(calendar.legalTime))
      : workingTimeOf(calendar, null);
  offices.set(key, made);
  return made;
};

/** The instant at which `minutes` of working time have passed since `from`; see `WorkingTime.add`. */
export const addWorkingMinutes = (
  calendar: Calendar,
  from: Instant,
  minutes: number,
  office: string | null = null,
): Instant => workingTimeOf(calendar, office).add(from, Math.round(minutes * minuteMs));

/** Minutes of working time between two instants; negative when `to` lies before `from`. */
export const workingMinutesBetween = (
  calendar: Calendar,
  from: Instant,
  to: Instant,
  office: string | null = null,
): number => workingTimeOf(calendar, office).between(from, to) / minuteMs;
