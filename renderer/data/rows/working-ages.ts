import type { Calendar } from '#shared/documents/calendar.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import {
  ageBounds,
  type AgeBucket,
  ageBuckets,
  responseBounds,
  type ResponseBucket,
  responseBuckets,
} from '#shared/domain/figures/narrowing.ts';
import type { QueueRow } from '../contract/queue.ts';

const hourMs = 3_600_000;
/** As catalogue targets count it: eight hours are a working day, also in Ramadan. */
export const workingDayMs = 8 * hourMs;

/**
 * Tells in which bucket the age of an open request lies. A bucket's bound is one instant for an office: the last reception that is
 * old enough, so telling a row's bucket is a comparison.
 */
export const ageBucketer = (calendar: Calendar, now: string): ((row: QueueRow) => AgeBucket) => {
  const bounds = new Map<string, string[]>();
  const boundsOf = (office: string) => {
    const known = bounds.get(office);
    if (known) return known;
    const time = workingTimeOf(calendar, office);
    const made = ageBounds.map((days) => time.subtract(now, days * workingDayMs));
    bounds.set(office, made);
    return made;
  };
  return (row) => {
    const younger = boundsOf(row.office).findIndex((bound) => row.receivedAt > bound);
    return ageBuckets[younger === -1 ? ageBuckets.length - 1 : younger] ?? 'over-20';
  };
};

const known = new WeakMap<Calendar, WeakMap<QueueRow, number>>();

/**
 * Working hours from reception to the first word to the citizen, by the office's calendar; null while there is none. Kept with the
 * row for as long as the calendar stays the same: an edited calendar gives new figures and stored rows none that are stale.
 */
export const firstResponseHours = (row: QueueRow, calendar: Calendar): number | null => {
  if (row.firstResponseAt === null) return null;
  const hours = known.get(calendar) ?? new WeakMap<QueueRow, number>();
  known.set(calendar, hours);
  const found = hours.get(row);
  if (found !== undefined) return found;
  const made =
    Math.max(0, workingTimeOf(calendar, row.office).between(row.receivedAt, row.firstResponseAt)) / hourMs;
  hours.set(row, made);
  return made;
};

export const responseBucketOf = (row: QueueRow, calendar: Calendar): ResponseBucket => {
  const hours = firstResponseHours(row, calendar);
  if (hours === null) return 'none';
  const quicker = responseBounds.findIndex((bound) => hours < bound);
  return responseBuckets[quicker === -1 ? responseBounds.length : quicker] ?? 'over-40';
};
