import ICAL from 'ical.js';
import { z } from 'zod';

const property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()], z.unknown());
const component = z.tuple([z.string(), z.array(property), z.array(z.unknown())]);
const root = z.tuple([z.literal('vcalendar'), z.array(property), z.array(component)]);
const roots = z.union([root.transform((one) => [one]), z.array(root).min(1)]);

export type ICalendarProperty = z.infer<typeof property>;
type Roots = z.infer<typeof roots>;

/** jCal of a text, null when it is no iCalendar. */
const parse = (text: string): Roots | null => {
  try {
    return roots.safeParse(ICAL.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

const border = /^(BEGIN|END):(.*)$/;
interface Apart {
  lines: string[];
  isWhole: boolean;
}
/** The lines of each event, and those outside of them. One that has no end ends where the next begins, or the file. */
const eventsApart = (lines: readonly string[]): { events: Apart[]; outside: string[] } => {
  const events: Apart[] = [];
  const outside: string[] = [];
  let open: Apart | null = null;
  for (const line of lines) {
    const [, what = '', name = ''] = border.exec(line.trimEnd().toUpperCase()) ?? [];
    if (what === 'BEGIN' && name === 'VEVENT') events.push((open = { lines: [], isWhole: false }));
    else if (what === 'END' && name === 'VEVENT') {
      if (open) open.isWhole = true;
      open = null;
    } else if (what === 'END' && name === 'VCALENDAR') open = null;
    else (open?.lines ?? outside).push(line);
  }
  return { events, outside };
};
const titleOf = (lines: readonly string[]): string =>
  /^SUMMARY(?:;[^:]*)?:(.*)$/i
    .exec(lines.find((line) => /^SUMMARY[;:]/i.test(line)) ?? '')?.[1]
    ?.slice(0, 200) ?? '';

/**
 * The calendars of a tidy text. Where the library cannot read it whole, each event alone: one that it stumbles over is told by its
 * title, and takes no other along.
 */
export const parseEach = (text: string): { calendars: Roots; unreadable: string[] } => {
  const whole = parse(text);
  if (whole) return { calendars: whole, unreadable: [] };
  const lines = text.split('\r\n').filter((line) => line !== '');
  // One that was cut off is not whole, and what it does not say is not gone.
  if (!/^BEGIN:VCALENDAR$/i.test(lines[0] ?? '') || !/^END:VCALENDAR$/i.test(lines.at(-1) ?? ''))
    return { calendars: [], unreadable: [] };
  const { events, outside } = eventsApart(lines);
  const head = outside.filter((line) => /^(?:X-WR-TIMEZONE|METHOD)[;:]/i.test(line));
  const fileOf = (lines: readonly string[]) =>
    ['BEGIN:VCALENDAR', ...head, 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  const read = events.map(({ lines, isWhole }) => ({
    lines,
    calendars: isWhole ? parse(fileOf(lines)) : null,
  }));
  const [first] = read.flatMap(({ calendars }) => calendars ?? []);
  const components = read.flatMap(({ calendars }) => (calendars ?? []).flatMap(([, , found]) => found));
  return {
    calendars: first ? [[first[0], first[1], components]] : [],
    unreadable: read.flatMap(({ lines, calendars }) => (calendars ? [] : [titleOf(lines)])),
  };
};
