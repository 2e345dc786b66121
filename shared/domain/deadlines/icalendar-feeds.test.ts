import { describe, expect, it } from 'vitest';
import { readICalendar } from './read-icalendar.ts';

const event = (...lines: readonly string[]) => [
  'BEGIN:VEVENT',
  'UID:a@x',
  'SUMMARY:Fête',
  ...lines,
  'END:VEVENT',
];
const file = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
const read = (...lines: readonly string[]) => readICalendar(file(event(...lines)));
const days = (...lines: readonly string[]) => read(...lines).holidays.map(({ day }) => day);
const codes = ({ problems }: ReturnType<typeof readICalendar>) =>
  problems.map(({ code }) => code).filter((code) => code !== 'name-in-one-language');

describe('days as programs write them', () => {
  it.each([
    ['an end that is the start', ['DTSTART;VALUE=DATE:20241111', 'DTEND;VALUE=DATE:20241111'], 1],
    ['a day that does not say so', ['DTSTART:20241111', 'DTEND:20241113'], 2],
    ['small letters', ['dtstart;value=date:20241111', 'dtend;value=date:20241112'], 1],
    ['a day, and a time for its end', ['DTSTART;VALUE=DATE:20241111', 'DTEND:20241112T000000'], 1],
    ['a time that says it is a day', ['DTSTART;VALUE=DATE:20241111T000000', 'DURATION:P1D'], 1],
    ['midnight to midnight, nowhere', ['DTSTART:20241111T000000', 'DTEND:20241112T000000'], 1],
    [
      '… in Paris',
      ['DTSTART;TZID=Europe/Paris:20241111T000000', 'DTEND;TZID=Europe/Paris:20241113T000000'],
      2,
    ],
    ['… by Greenwich', ['DTSTART:20241111T000000Z', 'DTEND:20241112T000000Z'], 1],
    ['… by the city', ['DTSTART:20241110T230000Z', 'DTEND:20241111T230000Z'], 1],
    ['to the last minute', ['DTSTART:20241111T000000', 'DTEND:20241111T235959'], 1],
    ['as long as it lasts', ['DTSTART:20241111T000000', 'DURATION:PT24H'], 1],
    ['in weeks', ['DTSTART;VALUE=DATE:20241111', 'DURATION:P1W'], 7],
    ['as Outlook marks them', ['DTSTART:20241111T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'], 1],
  ])('%s', (_, lines, count) => {
    expect(days(...lines)).toEqual(Array.from({ length: count }, (__, n) => `2024-11-${String(11 + n)}`));
  });

  it('midnight by a zone that the file names for its instants', () => {
    const text = file(event('DTSTART:20241110T230000Z', 'DTEND:20241111T230000Z'));
    const tokyo = text.replace('VERSION:2.0', 'X-WR-TIMEZONE:Asia/Tokyo').replaceAll('T230000Z', 'T150000Z');
    expect(readICalendar(tokyo).holidays.map(({ day }) => day)).toEqual(['2024-11-11']);
  });

  it('the file as Etalab publishes it: two feasts of one day each', () => {
    const text = file(
      [
        'BEGIN:VEVENT',
        'SUMMARY:Armistice',
        'DTSTART;VALUE=DATE:20241111',
        'DTEND;VALUE=DATE:20241111',
        'END:VEVENT',
      ],
      [
        'BEGIN:VEVENT',
        'SUMMARY:Noël',
        'DTSTART;VALUE=DATE:20241225',
        'DTEND;VALUE=DATE:20241225',
        'END:VEVENT',
      ],
    );
    expect(readICalendar(text).holidays.map(({ day, name }) => [day, name.fr])).toEqual([
      ['2024-11-11', 'Armistice'],
      ['2024-12-25', 'Noël'],
    ]);
  });

  it('with a byte order mark, bare line ends, empty and folded lines, and one that is nothing', () => {
    const text = `\uFEFF${file(event('DTSTART;VALUE=DATE:20241111', 'DESCRIPTION:Fête', ' suite', '', 'nothing'))}`;
    const found = readICalendar(text.replaceAll('\r\n', '\n'));
    expect(found.holidays.map(({ day }) => day)).toEqual(['2024-11-11']);
    expect(codes(found)).toEqual(['line-unreadable']);
  });
});

describe('feasts that come back', () => {
  const start = 'DTSTART;VALUE=DATE:20240501';
  it.each([
    ['for ever: in the years asked for', [start, 'RRULE:FREQ=YEARLY'], 11],
    ['until a day', [start, 'RRULE:FREQ=YEARLY;UNTIL=20260501'], 3],
    [
      'until an instant that is the day before elsewhere',
      [start, 'RRULE:FREQ=YEARLY;UNTIL=20260430T230000Z'],
      3,
    ],
    ['so many times', [start, 'RRULE:FREQ=YEARLY;COUNT=4'], 4],
    ['but not every time', [start, 'RRULE:FREQ=YEARLY;COUNT=4', 'EXDATE;VALUE=DATE:20250501'], 3],
    ['left out by a time', [start, 'RRULE:FREQ=YEARLY;COUNT=4', 'EXDATE:20250501T000000'], 3],
    ['on days that are listed', [start, 'RDATE;VALUE=DATE:20250502,20260503'], 3],
    ['for three days written as three', [start, 'RRULE:FREQ=DAILY;COUNT=3'], 3],
    ['from long ago', ['DTSTART;VALUE=DATE:20000501', 'RRULE:FREQ=YEARLY'], 11],
  ])('%s', (_, lines, count) => {
    expect(days(...lines)).toHaveLength(count);
  });

  it('on the 29 February only where there is one', () => {
    expect(days('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;COUNT=3')).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
  });

  it('moved once, and once called off, by an event that stands for one of them', () => {
    const series = event(start, 'RRULE:FREQ=YEARLY;COUNT=4');
    const moved = event('RECURRENCE-ID;VALUE=DATE:20250501', 'DTSTART;VALUE=DATE:20250502');
    const off = event('RECURRENCE-ID;VALUE=DATE:20260501', 'DTSTART;VALUE=DATE:20260501', 'STATUS:CANCELLED');
    const found = readICalendar(file(series, moved, off));
    expect(found.holidays.map(({ day }) => day)).toEqual(['2024-05-01', '2027-05-01', '2025-05-02']);
    expect(codes(found)).toEqual(['cancelled']);
  });

  it('what is left out is named by its title, with the reason', () => {
    const weekly = read('DTSTART;VALUE=DATE:20240503', 'RRULE:FREQ=WEEKLY');
    expect(weekly.problems).toEqual([{ event: 1, title: 'Fête', uid: 'a@x', code: 'repeats' }]);
    const never = read(
      'DTSTART;VALUE=DATE:20240501',
      'RRULE:FREQ=YEARLY;COUNT=1',
      'EXDATE;VALUE=DATE:20240501',
    );
    expect(codes(never)).toEqual(['outside-years']);
    const withdrawn = file(event(start)).replace('VERSION:2.0', 'METHOD:CANCEL');
    expect(codes(readICalendar(withdrawn))).toEqual(['cancelled']);
  });

  it('an event that the library stumbles over does not take the others with it', () => {
    const found = readICalendar(file(event('DTSTART;VALUE=DATE:20240501'), event('DTSTART:x'), event(start)));
    expect(found.holidays).toHaveLength(2);
  });
});
