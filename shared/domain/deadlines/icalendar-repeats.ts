import ICAL from 'ical.js';
import type { WalkRule } from './icalendar-bounds.ts';
import { type DaySpan, inTheCity, inZone, type Reading } from './icalendar-days.ts';
import { dayNumber, dayText } from './zone.ts';

/** The years in which a feast that comes back for ever is taken. */
export interface Years {
  first: number;
  last: number;
}
/** What rules are followed with. */
interface Repeating {
  years: Years;
  walk: WalkRule;
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
const daysByRule = (
  given: ICAL.Recur,
  first: number,
  read: Reading,
  { years, walk }: Repeating,
): number[] | null => {
  const rule = ruleOf(given, first);
  const until: unknown = given.until;
  // An instant may be the eve's by the clock that wrote it and the day's here.
  if (until instanceof ICAL.Time) rule.until = dateOf(Math.max(read(until).day, inTheCity(until).day));
  const isBounded = rule.isFinite();
  const isYearly = comesYearly(rule);
  if (!isYearly && !isBounded) return null;
  const [from, to] = [`${String(years.first)}-01-01`, `${String(years.last)}-12-31`];
  const iterator = walk(rule, dateOf(first));
  const days: number[] = [];
  for (let count = 0; count < mostOccurrences; count += 1) {
    const next: ICAL.Time | null | undefined = iterator.next();
    if (!next) break;
    const text = next.toString().slice(0, 10);
    if (!isBounded && text > to) break;
    if (isThere(rule, next) && (isBounded || text >= from)) days.push(dayNumber(text));
  }
  return !isYearly && days.length > mostDays ? null : days;
};

/** Every twelfth month, or in months that are named, is every year, as some programs write it. */
const comesYearly = ({ freq, interval, parts }: ICAL.Recur): boolean =>
  freq === 'YEARLY' || (freq === 'MONTHLY' && (interval % 12 === 0 || parts['BYMONTH'] !== undefined));

/** Whether a day is one that its rule names: ical.js puts a 31 February on the 3 March. */
const isThere = ({ parts }: ICAL.Recur, { month, day }: ICAL.Time): boolean => {
  const [months, days] = [parts['BYMONTH'], parts['BYMONTHDAY']].map((list) => list?.map(Number));
  const isOfMonth = !months || months.includes(month);
  return isOfMonth && (!days || days.some((one) => one < 0 || one === day));
};

/** By which clocks a time that stands for an occurrence may be meant: the event's, the zone it names, the city's. */
const daysMeant = (event: ICAL.Component, time: ICAL.Time, read: Reading): number[] => {
  const zone: unknown = event.getFirstProperty('dtstart')?.getParameter('tzid');
  const readings = [read, inZone(typeof zone === 'string' ? zone : null), inTheCity];
  return readings.map((reading) => reading(time).day);
};

/** What no rule of ours holds: another calendar's months, and rules of what is left out. */
const isBeyond = (event: ICAL.Component): boolean =>
  event.hasProperty('exrule') ||
  event.getAllProperties('rrule').some((property) => /RSCALE=(?!GREGORIAN)/i.test(property.toICALString()));

/**
 * All spans of an event: itself, or as often as its rules and days say, without those left out. null: it repeats as nothing a calendar
 * of feasts can hold. Empty: never in the years asked for.
 */
export const spansOf = (
  event: ICAL.Component,
  { first, last }: DaySpan,
  read: Reading,
  repeating: Repeating,
): DaySpan[] | null => {
  const rules = event.getAllProperties('rrule').flatMap((property): ICAL.Recur[] => {
    const value: unknown = property.getFirstValue();
    return value instanceof ICAL.Recur ? [value] : [];
  });
  if (isBeyond(event)) return null;
  const starts = new Set<number>(rules.length === 0 ? [first] : []);
  for (const rule of rules) {
    const days = daysByRule(rule, first, read, repeating);
    if (!days) return null;
    for (const day of days) starts.add(day);
  }
  for (const time of timesOf(event, 'rdate')) starts.add(read(time).day);
  for (const time of timesOf(event, 'exdate')) {
    const meant = daysMeant(event, time, read).find((day) => starts.has(day));
    if (meant !== undefined) starts.delete(meant);
  }
  return [...starts].sort((a, b) => a - b).map((day) => ({ first: day, last: day + last - first }));
};

/** An event that stands for an occurrence of another: the days that may be meant, and whether for all later ones too. */
export interface Replacement {
  days: readonly number[];
  andLater: boolean;
}

/** What an event stands for; null when it stands for itself. */
export const replacementBy = (event: ICAL.Component, read: Reading): Replacement | null => {
  const property = event.getFirstProperty('recurrence-id');
  const value: unknown = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) return null;
  const andLater = String(property.getParameter('range') ?? '').toUpperCase() === 'THISANDFUTURE';
  return { days: daysMeant(event, value, read), andLater };
};

/** The spans of a series that no other event stands for. */
export const withoutReplaced = (spans: readonly DaySpan[], replacements: readonly Replacement[]): DaySpan[] =>
  replacements.reduce<DaySpan[]>(
    (left, { days, andLater }) => {
      const on = days.find((day) => left.some(({ first }) => first === day));
      return on === undefined ? left : left.filter(({ first }) => (andLater ? first < on : first !== on));
    },
    [...spans],
  );
