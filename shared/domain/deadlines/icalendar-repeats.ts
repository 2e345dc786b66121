import ICAL from 'ical.js';
import { type DaySpan, inTheCity, type Reading } from './icalendar-days.ts';
import { dayText } from './zone.ts';

/** The years in which a feast that comes back for ever is taken. */
export interface Years {
  first: number;
  last: number;
}
/** Days of other repetitions than yearly ones: a feast of some days written day by day is one, a weekly closing is none. */
const mostDays = 10;
const mostOccurrences = 200;

const timesOf = (event: ICAL.Component, name: string): ICAL.Time[] =>
  event
    .getAllProperties(name)
    .flatMap((property) => property.getValues())
    .flatMap((value: unknown) => {
      if (value instanceof ICAL.Period) return [value.start];
      return value instanceof ICAL.Time ? [value] : [];
    });

const dateOf = (day: number): ICAL.Time => ICAL.Time.fromDateString(dayText(day));

/** The rule as RFC 5545 means it: ical.js would hold a 29 February in other years on the 1 March. */
const ruleOf = (given: ICAL.Recur, first: number): ICAL.Recur => {
  const isPlain = given.freq === 'YEARLY' && Object.keys(given.parts).length === 0;
  const leap = isPlain && dayText(first).endsWith('-02-29') ? ';BYMONTH=2;BYMONTHDAY=29' : '';
  return ICAL.Recur.fromString(given.toString() + leap);
};

/** First days by one rule, null when it is none that a calendar of feasts can hold. */
const daysByRule = (given: ICAL.Recur, first: number, read: Reading, years: Years): number[] | null => {
  const rule = ruleOf(given, first);
  const until: unknown = given.until;
  // An instant may be the eve's by the clock that wrote it and the day's here.
  if (until instanceof ICAL.Time) rule.until = dateOf(Math.max(read(until).day, inTheCity(until).day));
  const isBounded = rule.isFinite();
  const isYearly = rule.freq === 'YEARLY';
  if (!isYearly && !isBounded) return null;
  const [from, to] = [`${String(years.first)}-01-01`, `${String(years.last)}-12-31`];
  const iterator = rule.iterator(dateOf(first));
  const days: number[] = [];
  for (let count = 0; count < mostOccurrences; count += 1) {
    const next: ICAL.Time | null | undefined = iterator.next();
    if (!next) break;
    const text = next.toString().slice(0, 10);
    if (!isBounded && text > to) break;
    if (isBounded || text >= from) days.push(Date.parse(`${text}T00:00:00.000Z`) / 86_400_000);
  }
  return !isYearly && days.length > mostDays ? null : days;
};

/**
 * All spans of an event: itself, or as often as its rules and days say, without those left out. null: it repeats as nothing a calendar
 * of feasts can hold. Empty: never in the years asked for.
 */
export const spansOf = (
  event: ICAL.Component,
  { first, last }: DaySpan,
  read: Reading,
  years: Years,
): DaySpan[] | null => {
  const rules = event.getAllProperties('rrule').flatMap((property): ICAL.Recur[] => {
    const value: unknown = property.getFirstValue();
    return value instanceof ICAL.Recur ? [value] : [];
  });
  const starts = new Set<number>(rules.length === 0 ? [first] : []);
  for (const rule of rules) {
    const days = daysByRule(rule, first, read, years);
    if (!days) return null;
    for (const day of days) starts.add(day);
  }
  for (const time of timesOf(event, 'rdate')) starts.add(read(time).day);
  for (const time of timesOf(event, 'exdate')) starts.delete(read(time).day);
  return [...starts].sort((a, b) => a - b).map((day) => ({ first: day, last: day + last - first }));
};

/** The day of the occurrence that an event stands for; null when it stands for itself. */
export const replacedDay = (event: ICAL.Component, read: Reading): number | null => {
  const value: unknown = event.getFirstPropertyValue('recurrence-id');
  return value instanceof ICAL.Time ? read(value).day : null;
};
