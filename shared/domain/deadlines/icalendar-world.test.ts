import { describe, expect, it } from 'vitest';
import { readICalendar } from './read-icalendar.ts';
import { textOfBytes } from './text-of-bytes.ts';

/** Shapes that programs write and that were once read wrongly, or took a whole file along. */
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'SUMMARY:Fête', ...lines, 'END:VEVENT'];
const file = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
const daysOf = (...events: readonly (readonly string[])[]) =>
  readICalendar(file(...events)).holidays.map(({ day }) => day);
const problemsOf = (text: string) =>
  readICalendar(text).problems.flatMap(({ code, title }) =>
    code === 'name-in-one-language' ? [] : [{ code, title }],
  );

/** As Google writes Morocco: half of its changes, and with the city's own midnight. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Africa/Casablanca',
  'BEGIN:STANDARD',
  'DTSTART:20181028T030000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
];
const local = (day: string, next: string) => [
  `DTSTART;TZID=Africa/Casablanca:${day}T000000`,
  `DTEND;TZID=Africa/Casablanca:${next}T000000`,
];
const firstOfMay = local('20250501', '20250502');

describe('an occurrence named by an instant of UTC', () => {
  it('is left out of a series in local time', () => {
    const series = event(...firstOfMay, 'RRULE:FREQ=YEARLY;COUNT=3', 'EXDATE:20260430T230000Z');
    expect(daysOf(zone, series)).toEqual(['2025-05-01', '2027-05-01']);
    const paris = event(
      'DTSTART;TZID=Europe/Paris:20250501T000000',
      'DTEND;TZID=Europe/Paris:20250502T000000',
      'RRULE:FREQ=YEARLY;COUNT=3',
      'EXDATE:20260430T220000Z,20270430T220000Z',
    );
    expect(daysOf(paris)).toEqual(['2025-05-01']);
  });
  it('is replaced by the event that stands for it', () => {
    const series = event('UID:s', ...firstOfMay, 'RRULE:FREQ=YEARLY;COUNT=3');
    const moved = event('UID:s', 'RECURRENCE-ID:20260430T230000Z', ...local('20260504', '20260505'));
    expect(daysOf(zone, series, moved)).toEqual(['2025-05-01', '2027-05-01', '2026-05-04']);
  });
});

it('a series changed from a day on ends before it, and what changed is named', () => {
  const text = file(
    event('UID:s', 'DTSTART;VALUE=DATE:20250501', 'RRULE:FREQ=YEARLY;COUNT=4'),
    event('UID:s', 'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270502'),
  );
  expect(readICalendar(text).holidays.map(({ day }) => day)).toEqual(['2025-05-01', '2026-05-01']);
  expect(problemsOf(text)).toEqual([{ code: 'repeats', title: 'Fête' }]);
});

describe('rules', () => {
  it.each([
    ['by month and weekday', 'DTSTART;VALUE=DATE:20250526', 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', '2026-05-25'],
    ['every twelfth month', 'DTSTART;VALUE=DATE:20250501', 'FREQ=MONTHLY;INTERVAL=12', '2026-05-01'],
    ['monthly in one month', 'DTSTART;VALUE=DATE:20250505', 'FREQ=MONTHLY;BYMONTH=5;BYDAY=1MO', '2026-05-04'],
  ])('that come back yearly, written %s', (_, start, rule, second) => {
    const days = daysOf(event(start, `RRULE:${rule}`));
    expect(days).toHaveLength(11);
    expect(days[1]).toBe(second);
  });
  it.each([
    ['a day that no year has', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', 'outside-years'],
    ['months of another calendar', 'RRULE:RSCALE=ISLAMIC-CIVIL;FREQ=YEARLY', 'repeats'],
    ['days left out by a rule', 'RRULE:FREQ=YEARLY;COUNT=3\r\nEXRULE:FREQ=YEARLY;COUNT=1', 'repeats'],
    ['every second', 'RRULE:FREQ=SECONDLY', 'repeats'],
    ['a rule that is none', 'RRULE:FREQ=SOMETIMES', 'entry-invalid'],
  ])('that cannot be held are named, not guessed: %s', (_, rule, code) => {
    const text = file(event('DTSTART;VALUE=DATE:20250501', rule));
    expect(readICalendar(text).holidays).toEqual([]);
    expect(problemsOf(text)).toEqual([{ code, title: 'Fête' }]);
  });
});

describe('a file', () => {
  const good = event('DTSTART;VALUE=DATE:20270310');
  it('with events that cannot be parsed loses these only, by their titles', () => {
    const text = file(good, event('DTSTART;VALUE=DATE:20270311', 'RRULE:FREQ=SOMETIMES'), [
      'BEGIN:VEVENT',
      'SUMMARY:Sans fin',
      'DTSTART;VALUE=DATE:20270312',
    ]);
    expect(readICalendar(text).holidays.map(({ day }) => day)).toEqual(['2027-03-10']);
    expect(problemsOf(text)).toEqual([
      { code: 'entry-invalid', title: 'Fête' },
      { code: 'entry-invalid', title: 'Sans fin' },
    ]);
  });
  it('that was cut off is not whole: nothing of it is taken', () => {
    const text = file(good, good);
    expect(problemsOf(text.slice(0, text.indexOf('END:VCALENDAR')))).toEqual([
      { code: 'not-icalendar', title: null },
    ]);
  });
  it('of ten megabytes is refused, one of thousands of events on one day is read at once', () => {
    expect(
      problemsOf(file(event('DTSTART;VALUE=DATE:20270310', `DESCRIPTION:${'x'.repeat(10_000_000)}`))),
    ).toEqual([{ code: 'too-large', title: null }]);
    const start = performance.now();
    expect(daysOf(...Array.from({ length: 4000 }, () => good))).toHaveLength(4000);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
  it.each(['utf-16le', 'utf-16be', 'utf-8', 'latin1'])('is read as it is encoded: %s', (encoding) => {
    const text = file(good);
    const little = Buffer.from(text, 'utf16le');
    const bytes = {
      'utf-16le': Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      'utf-16be': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]),
      'utf-8': Buffer.from(`\uFEFF${text}`),
      latin1: Buffer.from(text, 'latin1'),
    }[encoding];
    expect(readICalendar(textOfBytes(TextDecoder, bytes ?? Buffer.alloc(0))).holidays[0]?.name.fr).toBe(
      'Fête',
    );
    expect(readICalendar(textOfBytes(TextDecoder, Buffer.from(text, 'utf16le'))).holidays).toHaveLength(1);
  });
});
