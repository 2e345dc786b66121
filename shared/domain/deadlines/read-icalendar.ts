import ICAL from 'ical.js';
import { calendar, type Calendar } from '#shared/documents/calendar.ts';
import { day } from '#shared/documents/time.ts';
import { boundedRules, mostComponents, type WalkRule } from './icalendar-bounds.ts';
import { asWritten, daySpanOf, type EventTimes, inTheCity, inZone, type Reading } from './icalendar-days.ts';
import {
  type Replacement,
  replacementBy,
  spansOf,
  withoutReplaced,
  type Years,
} from './icalendar-repeats.ts';
import { type ICalendarProperty, parseEach } from './icalendar-parts.ts';
import { tidyICalendar } from './icalendar-text.ts';
import { ours, readSlots, readUid } from './icalendar-words.ts';
import { dayText } from './zone.ts';

export type ICalendarProblemCode =
  /** The text as a whole cannot be read. */
  | 'not-icalendar'
  | 'too-large'
  /** Lines that are no property of anything. */
  | 'line-unreadable'
  /** A task, an appointment with an hour, a repetition, a cancelled event: nothing a calendar of days can hold. */
  | 'not-an-event'
  | 'not-a-whole-day'
  | 'repeats'
  /** It repeats, but never in the years asked for. */
  | 'outside-years'
  | 'cancelled'
  /** What is written is missing or wrong. */
  | 'day-missing'
  | 'day-invalid'
  | 'range-reversed'
  | 'range-too-long'
  | 'name-missing'
  | 'entry-invalid'
  | 'id-twice'
  /** Taken in, but the one name stands for both languages. */
  | 'name-in-one-language';

/** `event` is its place in the file, from 1; 0 is the file. */
export interface ICalendarProblem {
  event: number;
  /** What it is called, as people know it. */
  title: string | null;
  uid: string | null;
  code: ICalendarProblemCode;
}
type Entries = Pick<Calendar, 'holidays' | 'regimes' | 'closures'>;
/** All that could be read, and what could not: every event is in the entries or named in the problems. */
export interface ReadICalendar extends Entries {
  problems: ICalendarProblem[];
}

const maxLength = 2_000_000;
/** A feast lasts some days; more is something else, a school holiday perhaps. */
const maxHolidayDays = 10;

type Properties = readonly ICalendarProperty[];

class Refused extends Error {
  constructor(readonly code: ICalendarProblemCode) {
    super(code);
  }
}

/** First value of a property, with its type. */
const valueOf = (properties: Properties, name: string) => {
  const found = properties.find(([own]) => own === name);
  return found && typeof found[3] === 'string' ? { type: found[2], value: found[3] } : null;
};

/** A time of an event, null when it has none that can be read. */
const timeOf = (event: ICAL.Component, name: string): ICAL.Time | null => {
  try {
    const value: unknown = event.getFirstPropertyValue(name);
    return value instanceof ICAL.Time ? value : null;
  } catch {
    return null;
  }
};

/** When an event is. @throws Refused */
const timesOf = (event: ICAL.Component, properties: Properties): EventTimes => {
  if (!valueOf(properties, 'dtstart')) throw new Refused('day-missing');
  for (const name of ['dtstart', 'dtend'])
    if (
      properties.some(
        ([own, , , value]) => own === name && !day.safeParse(String(value).slice(0, 10)).success,
      )
    )
      throw new Refused('day-invalid');
  const start = timeOf(event, 'dtstart');
  const duration: unknown = event.getFirstPropertyValue('duration');
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : null;
  if (!start || (seconds === null && valueOf(properties, 'duration'))) throw new Refused('day-invalid');
  const isAllDay = valueOf(properties, 'x-microsoft-cdo-alldayevent')?.value.toUpperCase() === 'TRUE';
  return { start, end: timeOf(event, 'dtend'), duration: seconds, isAllDay };
};

const shape = calendar.shape;
const checked = <Entry>(read: { success: boolean; data?: Entry[] | undefined }): Entry[] => {
  if (!read.success || !read.data) throw new Refused('entry-invalid');
  return read.data;
};

/** What an event of a file is read with. */
interface Reader {
  readings: readonly Reading[];
  years: Years;
  walk: WalkRule;
  isCancelled: boolean;
  /** What other events of the file stand for of this one's. */
  replaced: (uid: string) => readonly Replacement[];
  note: (code: ICalendarProblemCode) => void;
  freeId: (wanted: string) => string;
}

/** The entries one event makes. @throws Refused */
const entriesOf = (event: ICAL.Component, properties: Properties, reader: Reader): Partial<Entries> => {
  const { readings, isCancelled, note, freeId } = reader;
  const word = (name: string) => valueOf(properties, name)?.value;
  const status = word('status')?.toUpperCase();
  if (status === 'CANCELLED' || isCancelled) throw new Refused('cancelled');
  const { span, read } = daySpanOf(timesOf(event, properties), readings);
  if (typeof span === 'string') throw new Refused(span);
  const standsFor = replacementBy(event, read);
  const all = standsFor ? [span] : spansOf(event, span, read, reader);
  if (!all || standsFor?.andLater) throw new Refused('repeats');
  if (all.length === 0) throw new Refused('outside-years');
  const spans = standsFor ? all : withoutReplaced(all, reader.replaced(word('uid') ?? ''));
  const [from, to] = [dayText(span.first), dayText(span.last)];
  const summary = word('summary');
  if (!summary?.trim()) throw new Refused('name-missing');
  const name = { fr: summary, ar: word(ours.arabic) ?? summary };
  if (word(ours.arabic) === undefined) note('name-in-one-language');
  const provisional = status === 'TENTATIVE';
  const own = readUid(word('uid') ?? '');
  if (own?.kind === 'regime') {
    const week = word(ours.week)?.split('/').map(readSlots);
    return { regimes: checked(shape.regimes.safeParse([{ id: own.id, name, from, to, week, provisional }])) };
  }
  if (own?.kind === 'closure') {
    const offices = word(ours.offices) === '*' ? '*' : word(ours.offices)?.split(',');
    const slots = readSlots(word(ours.slots) ?? '');
    const closure = { id: own.id, offices, from, to, slots, reason: name };
    return { closures: checked(shape.closures.safeParse([closure])) };
  }
  if (span.last - span.first >= maxHolidayDays) throw new Refused('range-too-long');
  const days = spans.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, n) => dayText(first + n)),
  );
  const holidays = days.map((one, n) => ({
    id: own && n === 0 ? own.id : freeId(`holiday-${one}`),
    kind: word(ours.kind) ?? 'fixed',
    name,
    day: one,
    provisional,
  }));
  return { holidays: checked(shape.holidays.safeParse(holidays)) };
};

/** What events with a RECURRENCE-ID stand for, by the UID they share with the one that repeats. */
const replacements = (events: readonly ICAL.Component[], readings: readonly Reading[]) => {
  const found = new Map<string, Replacement[]>();
  for (const event of events) {
    const start = timeOf(event, 'dtstart');
    const uid = String(event.getFirstPropertyValue('uid') ?? '');
    if (!start || timeOf(event, 'recurrence-id') === null) continue;
    const { read } = daySpanOf({ start, end: null, duration: 86_400, isAllDay: false }, readings);
    const one = replacementBy(event, read);
    if (one) found.set(uid, [...(found.get(uid) ?? []), one]);
  }
  return (uid: string): readonly Replacement[] => found.get(uid) ?? [];
};

const everyYear: Years = { first: 2025, last: 2035 };

/**
 * Reads an iCalendar file as the world writes them: our own gives back its entries as they were; whole-day events of other programs
 * become holidays, one a day, those that come back every year in each of the `years` unless they say themselves until when. Never
 * throws: what cannot be read is told event by event, by its title.
 */
export const readICalendar = (text: string, years = everyYear): ReadICalendar => {
  const read: ReadICalendar = { holidays: [], regimes: [], closures: [], problems: [] };
  const whole = (code: ICalendarProblemCode): ICalendarProblem => ({
    event: 0,
    title: null,
    uid: null,
    code,
  });
  if (text.length > maxLength) return { ...read, problems: [whole('too-large')] };
  const tidy = tidyICalendar(text);
  if (tidy.components > mostComponents) return { ...read, problems: [whole('too-large')] };
  const walk = boundedRules();
  const { calendars, unreadable } = parseEach(tidy.text);
  if (calendars.length === 0 && unreadable.length === 0)
    return { ...read, problems: [whole('not-icalendar')] };
  for (const title of unreadable) read.problems.push({ ...whole('entry-invalid'), title });
  if (tidy.unreadable > 0) read.problems.push(whole('line-unreadable'));
  const taken = { holidays: new Set<string>(), regimes: new Set<string>(), closures: new Set<string>() };
  const take = <Kind extends keyof Entries>(kind: Kind, list: readonly { id: string }[] = []) => {
    if (list.some(({ id }) => taken[kind].has(id))) throw new Refused('id-twice');
    for (const { id } of list) taken[kind].add(id);
  };
  /** Two events of another program may fall on the same day. */
  const next = new Map<string, number>();
  const freeId = (wanted: string) => {
    let [id, n] = [wanted, next.get(wanted) ?? 2];
    for (; taken.holidays.has(id); n += 1) id = `${wanted}-${String(n)}`;
    next.set(wanted, n);
    return id;
  };
  let place = 0;
  for (const [, about, components] of calendars) {
    const listed = components
      .filter(([kind]) => kind !== 'vtimezone')
      .map((one) => ({ kind: one[0], properties: one[1], event: new ICAL.Component(one) }));
    const readings = [asWritten, inZone(valueOf(about, 'x-wr-timezone')?.value ?? null), inTheCity];
    const isCancelled = valueOf(about, 'method')?.value.toUpperCase() === 'CANCEL';
    const replaced = replacements(
      listed.filter(({ kind }) => kind === 'vevent').map(({ event }) => event),
      readings,
    );
    for (const { kind, properties, event } of listed) {
      place += 1;
      const at = place;
      const note = (code: ICalendarProblemCode) =>
        read.problems.push({
          event: at,
          title: valueOf(properties, 'summary')?.value.slice(0, 200) ?? null,
          uid: valueOf(properties, 'uid')?.value.slice(0, 200) ?? null,
          code,
        });
      try {
        if (kind !== 'vevent') throw new Refused('not-an-event');
        const made = entriesOf(event, properties, {
          ...{ readings, years, walk, isCancelled, replaced, note, freeId },
        });
        const { holidays = [], regimes = [], closures = [] } = made;
        take('holidays', holidays);
        take('regimes', regimes);
        take('closures', closures);
        read.holidays.push(...holidays);
        read.regimes.push(...regimes);
        read.closures.push(...closures);
      } catch (error) {
        // What the library cannot make sense of is one event's fault.
        note(error instanceof Refused ? error.code : 'entry-invalid');
      }
    }
  }
  return read;
};
