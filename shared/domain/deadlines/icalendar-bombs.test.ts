import { expect, it } from 'vitest';
import { readICalendar } from './read-icalendar.ts';

const event = (more: string, uid = 'u') =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:Fête\r\n${more}\r\nEND:VEVENT\r\n`;
const file = (body: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${body}END:VCALENDAR\r\n`;
const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join('');

/** Each kept the library looking for ever, or the whole server for minutes. */
const rules = [
  // Days that never are, in every way to say so.
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20300101',
  'FREQ=DAILY;INTERVAL=7;BYDAY=TU;COUNT=3',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5',
  'FREQ=YEARLY;BYDAY=6MO;BYMONTH=2',
  'FREQ=YEARLY;BYMONTH=2;BYDAY=MO;BYSETPOS=300',
  'FREQ=MONTHLY;BYMONTH=2;BYDAY=MO;BYSETPOS=366',
  'FREQ=MONTHLY;INTERVAL=12;BYMONTH=2;BYMONTHDAY=3',
  'FREQ=MONTHLY;INTERVAL=12;BYDAY=5MO;BYMONTHDAY=1',
  // Every second until December.
  'FREQ=SECONDLY;BYMONTH=12;COUNT=2',
  'FREQ=MINUTELY;BYMONTH=12;BYMONTHDAY=31;BYHOUR=5;COUNT=2',
  'FREQ=HOURLY;BYMONTH=12;BYHOUR=5;COUNT=2',
  'FREQ=YEARLY;INTERVAL=999999999;COUNT=3',
  'FREQ=DAILY;INTERVAL=999999999;COUNT=3',
  'FREQ=YEARLY;INTERVAL=0;COUNT=3',
];

it.each(rules)('%s is looked at for a while and told, and takes no other event along', (rule) => {
  const before = performance.now();
  const read = readICalendar(file(event(`RRULE:${rule}`, 'bomb') + event('X-A:b', 'feast')));
  expect(performance.now() - before).toBeLessThan(8000);
  expect(read.holidays.map(({ day }) => day)).toContain('2027-01-01');
});

it.each([
  [
    'nested in one another',
    `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(60_000)}${'END:VEVENT\r\n'.repeat(60_000)}END:VCALENDAR\r\n`,
  ],
  ['begun and never ended', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(60_000)}END:VCALENDAR\r\n`],
  ['of other kinds, nested', `BEGIN:VCALENDAR\r\n${'BEGIN:A\r\n'.repeat(90_000)}END:VCALENDAR\r\n`],
  [
    'each with a rule',
    file(times(9000, (n) => event('RRULE:FREQ=YEARLY;BYDAY=1MO,2TU;BYMONTH=1,2', `u${String(n)}`))),
  ],
  [
    'each standing for all the others',
    file(
      times(4000, () => event('RRULE:FREQ=YEARLY')) +
        times(4000, () => event('RECURRENCE-ID;VALUE=DATE:20290101')),
    ),
  ],
])('events by the ten thousand, %s, are too many before the library sees them', (_, text) => {
  const before = performance.now();
  expect(readICalendar(text).problems).toMatchObject([{ event: 0, code: 'too-large' }]);
  expect(performance.now() - before).toBeLessThan(3000);
});

it.each([
  ['in one piece', `X-A:${'x'.repeat(900_000)}`],
  ['in two hundred thousand folds', `X-A:${'x\r\n '.repeat(220_000)}`],
  ['of parameters', `X-A${';P=1'.repeat(220_000)}:x`],
  ['of days', `RDATE;VALUE=DATE:${times(100_000, (n) => `2027${n % 2 ? '0301' : '0302'},`)}`],
  ['of days left out', `EXDATE;VALUE=DATE:${times(100_000, () => '20270301,')}`],
])('a line without end, %s, is left out and told', (_, line) => {
  const before = performance.now();
  const read = readICalendar(file(event(line)));
  expect(performance.now() - before).toBeLessThan(5000);
  expect(read.holidays.map(({ day }) => day)).toEqual(['2027-01-01']);
  expect(read.problems).toContainEqual(expect.objectContaining({ code: 'line-unreadable' }));
});

it('rules that are each modest are bounded together', () => {
  const before = performance.now();
  readICalendar(
    file(times(2900, (n) => event('RRULE:FREQ=YEARLY;BYDAY=1MO,2TU,3WE;BYMONTH=1,2,3', `u${String(n)}`))),
  );
  expect(performance.now() - before).toBeLessThan(15_000);
}, 30_000);

it('a feast that comes every year in hundreds of events is read as ever', () => {
  const read = readICalendar(file(times(300, (n) => event('RRULE:FREQ=YEARLY', `u${String(n)}`))));
  expect(read.holidays).toHaveLength(300 * 9);
});
