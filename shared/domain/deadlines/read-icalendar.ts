import ICAL from 'ical.js';
import { z } from 'zod';
import { calendar, type Calendar } from '#shared/documents/calendar.ts';
import { day } from '#shared/documents/time.ts';
import { ours, readSlots, readUid } from './icalendar-words.ts';
import { dayNumber, dayText } from './zone.ts';

export type ICalendarProblemCode =
  /** The text as a whole cannot be read. */
  | 'not-icalendar'
  | 'too-large'
  /** A task, an appointment with an hour, a repetition, a cancelled event: nothing a calendar of days can hold. */
  | 'not-an-event'
  | 'not-a-whole-day'
  | 'repeats'
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

const property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()], z.unknown());
const component = z.tuple([z.string(), z.array(property), z.array(z.unknown())]);
const root = z.tuple([z.literal('vcalendar'), z.array(z.unknown()), z.array(component)]);
const roots = z.union([root.transform((one) => [one]), z.array(root).min(1)]);

/** jCal of a text, null when it is no iCalendar. */
const parse = (text: string) => {
  try {
    const read = roots.safeParse(ICAL.parse(text));
    return read.success ? read.data.flatMap(([, , components]) => components) : null;
  } catch {
    return null;
  }
};

class Refused extends Error {
  constructor(readonly code: ICalendarProblemCode) {
    super(code);
  }
}

/** First value of a property, with its type. */
const valueOf = (properties: readonly z.infer<typeof property>[], name: string) => {
  const found = properties.find(([own]) => own === name);
  return found && typeof found[3] === 'string' ? { type: found[2], value: found[3] } : null;
};

/** First and last day of an event. @throws Refused */
const daysOf = (properties: readonly z.infer<typeof property>[]) => {
  const [start, end, duration] = ['dtstart', 'dtend', 'duration'].map((name) => valueOf(properties, name));
  if (!start) throw new Refused('day-missing');
  if (start.type !== 'date' || (end && end.type !== 'date')) throw new Refused('not-a-whole-day');
  const [, count, unit] = /^P(\d{1,4})([DW])$/.exec(duration?.value ?? 'P1D') ?? [];
  if (!day.safeParse(start.value).success || (end && !day.safeParse(end.value).success) || !count)
    throw new Refused('day-invalid');
  const first = dayNumber(start.value);
  // The end is the day after the last.
  const last = end ? dayNumber(end.value) - 1 : first - 1 + Number(count) * (unit === 'W' ? 7 : 1);
  if (last < first) throw new Refused('range-reversed');
  return { first, last, from: dayText(first), to: dayText(last) };
};

const shape = calendar.shape;
const checked = <Entry>(read: { success: boolean; data?: Entry[] | undefined }): Entry[] => {
  if (!read.success || !read.data) throw new Refused('entry-invalid');
  return read.data;
};

/** The entries one event makes. @throws Refused */
const entriesOf = (
  properties: readonly z.infer<typeof property>[],
  note: (code: ICalendarProblemCode) => void,
  freeId: (wanted: string) => string,
): Partial<Entries> => {
  const word = (name: string) => valueOf(properties, name)?.value;
  if (['rrule', 'rdate', 'exdate'].some((name) => properties.some(([own]) => own === name)))
    throw new Refused('repeats');
  const status = word('status')?.toUpperCase();
  if (status === 'CANCELLED') throw new Refused('cancelled');
  const { first, last, from, to } = daysOf(properties);
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
  if (last - first >= maxHolidayDays) throw new Refused('range-too-long');
  const holidays = Array.from({ length: last - first + 1 }, (_, n) => ({
    id: own && n === 0 ? own.id : freeId(`holiday-${dayText(first + n)}`),
    kind: word(ours.kind) ?? 'fixed',
    name,
    day: dayText(first + n),
    provisional,
  }));
  return { holidays: checked(shape.holidays.safeParse(holidays)) };
};

/**
 * Reads an iCalendar file: our own gives back its entries as they were; whole-day events of other programs become holidays, one
 * a day. Never throws: what cannot be read is told event by event.
 */
export const readICalendar = (text: string): ReadICalendar => {
  const read: ReadICalendar = { holidays: [], regimes: [], closures: [], problems: [] };
  const whole = (code: ICalendarProblemCode): ReadICalendar => ({
    ...read,
    problems: [{ event: 0, uid: null, code }],
  });
  if (text.length > maxLength) return whole('too-large');
  const components = parse(text);
  if (!components) return whole('not-icalendar');
  const taken = { holidays: new Set<string>(), regimes: new Set<string>(), closures: new Set<string>() };
  const take = <Kind extends keyof Entries>(kind: Kind, list: readonly { id: string }[] = []) => {
    if (list.some(({ id }) => taken[kind].has(id))) throw new Refused('id-twice');
    for (const { id } of list) taken[kind].add(id);
  };
  /** Two events of another program may fall on the same day. */
  const freeId = (wanted: string) => {
    let id = wanted;
    for (let n = 2; taken.holidays.has(id); n += 1) id = `${wanted}-${String(n)}`;
    return id;
  };
  for (const [n, [kind, properties]] of components.filter(([own]) => own !== 'vtimezone').entries()) {
    const note = (code: ICalendarProblemCode) =>
      read.problems.push({
        event: n + 1,
        uid: valueOf(properties, 'uid')?.value.slice(0, 200) ?? null,
        code,
      });
    try {
      if (kind !== 'vevent') throw new Refused('not-an-event');
      const { holidays = [], regimes = [], closures = [] } = entriesOf(properties, note, freeId);
      take('holidays', holidays);
      take('regimes', regimes);
      take('closures', closures);
      read.holidays.push(...holidays);
      read.regimes.push(...regimes);
      read.closures.push(...closures);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      note(error.code);
    }
  }
  return read;
};
