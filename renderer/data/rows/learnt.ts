import { dayNumber, localDay } from '#shared/domain/deadlines/zone.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { forecastLoad } from '#shared/domain/learning/load-forecast.ts';
import { courseOf, isOfThePast } from '#shared/domain/learning/course.ts';
import { settleTimes } from '#shared/domain/learning/settle-times.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Span, LearntLoad, LearntTimes } from '../contract/learning.ts';
import type { QueueRow } from '../contract/queue.ts';

const thursday = 4;

/** Monday of a day's week, as a number of days. Day 0, 1 January 1970, was a Thursday. */
const mondayOf = (day: number): number => day - ((day + thursday - 1) % 7);

const spanOf = ({ value, low, high }: { value: number; low: number; high: number }): Span => {
  const hours = (of: number) => (Number.isFinite(of) ? Math.round(of * 10) / 10 : null);
  return { value: hours(value), low: hours(low), high: hours(high) };
};

/** Requests of a year by their office and category; those merged or moved on went another way. */
const byKind = (rows: Iterable<QueueRow>, now: string): Map<string, QueueRow[]> => {
  const kinds = new Map<string, QueueRow[]>();
  for (const row of rows) {
    const { office, category, state, movedTo, receivedAt } = row;
    if (category === null || state === 'merged' || movedTo !== null) continue;
    if (!isOfThePast(receivedAt, now)) continue;
    const key = `${office} ${category}`;
    const found = kinds.get(key);
    if (found) found.push(row);
    else kinds.set(key, [row]);
  }
  return kinds;
};

/**
 * How long requests really take, by office and category, beside the target. Working hours of the office from reception to the answer,
 * waits included: what the citizen lives through.
 */
export const learnTimes = (
  rows: Iterable<QueueRow>,
  { calendar, catalogue }: Pick<ReferenceData, 'calendar' | 'catalogue'>,
  now: string,
): LearntTimes[] =>
  [...byKind(rows, now)].flatMap(([key, kind]): LearntTimes[] => {
    const [office = '', code = ''] = key.split(' ');
    const promise = catalogue.categories.find((one) => one.code === code)?.targetHours;
    if (promise === undefined) return [];
    const time = workingTimeOf(calendar, office);
    const courses = kind.map((row) => courseOf(row, time, now));
    const found = settleTimes(courses, promise);
    if (!found) return [];
    const { count, median, ninth, proposal, expectation } = found;
    return [
      {
        ...{ office, category: code, promise, count, proposal, expectation },
        ...{ median: spanOf(median), ninth: spanOf(ninth) },
      },
    ];
  });

/** What one kind of request surely takes, whole working days; null when that is not sure. */
export const expectationOf = (
  rows: Iterable<QueueRow>,
  reference: Pick<ReferenceData, 'calendar' | 'catalogue'>,
  now: string,
  { office, category }: { office: string; category: string },
): number | null => {
  const kind = [...rows].filter((row) => row.office === office && row.category === category);
  return learnTimes(kind, reference, now)[0]?.expectation ?? null;
};

/** Requests expected in the week from Monday on, of each office that tells more than its last week does. */
export const learnLoads = (rows: Iterable<QueueRow>, now: string): LearntLoad[] => {
  const thisMonday = mondayOf(dayNumber(localDay(now)));
  const offices = new Map<string, Map<number, number>>();
  for (const { office, receivedAt, movedTo } of rows) {
    const monday = mondayOf(dayNumber(localDay(receivedAt)));
    if (movedTo !== null || monday >= thisMonday) continue;
    const weeks = offices.get(office) ?? new Map<number, number>();
    offices.set(office, weeks.set(monday, (weeks.get(monday) ?? 0) + 1));
  }
  return [...offices].flatMap(([office, counts]): LearntLoad[] => {
    const first = Math.min(...counts.keys());
    // The first week is hardly ever a whole one.
    const weeks = Array.from(
      { length: (thisMonday - first) / 7 - 1 },
      (_, n) => counts.get(first + 7 * (n + 1)) ?? 0,
    );
    const found = forecastLoad(weeks);
    return found ? [{ office, last: weeks.at(-1) ?? 0, ...found }] : [];
  });
};
