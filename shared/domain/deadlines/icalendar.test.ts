import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar as calendarSchema, type Calendar } from '#shared/documents/calendar.ts';
import { buildCalendar } from '#shared/reference/calendar.ts';
import { calendars } from '#test/people/calendars.ts';
import { fixedNow } from '#test/people/commands.ts';
import { readICalendar } from './read-icalendar.ts';
import { writeICalendar } from './write-icalendar.ts';

const names = fc
  .string({
    minLength: 1,
    maxLength: 80,
    unit: fc.constantFrom('a', ' ', 'é', 'ع', '😀', ',', ';', ':', '\\', '"', '\n', '^'),
  })
  .filter((text) => text.trim() !== '');
const entriesOf = ({ holidays, regimes, closures }: Calendar) => ({ holidays, regimes, closures });
/** A file of another program with these lines as its one event. */
const foreign = (...lines: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:7@example.org',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const feast = ['DTSTART;VALUE=DATE:20270310', 'DTEND;VALUE=DATE:20270312', 'SUMMARY:Aïd al-Fitr'];

describe('iCalendar', () => {
  it('gives back the shipped calendar as it was', () => {
    const shipped = buildCalendar();
    expect(readICalendar(writeICalendar(shipped, fixedNow))).toEqual({ ...entriesOf(shipped), problems: [] });
  });
  it('gives back any calendar as it was, whatever the names', () => {
    fc.assert(
      fc.property(calendars, names, names, (made, fr, ar) => {
        const named = calendarSchema.parse({
          ...made,
          holidays: made.holidays.map((one) => ({ ...one, name: { fr, ar } })),
          closures: made.closures.map((one) => ({ ...one, reason: { fr: ar, ar: fr } })),
        });
        const text = writeICalendar(named, fixedNow);
        expect(readICalendar(text)).toEqual({ ...entriesOf(named), problems: [] });
      }),
    );
  });
  it('writes what RFC 5545 asks for: CRLF, lines of at most 75 octets, a stamp and an end on each event', () => {
    const text = writeICalendar(buildCalendar(), fixedNow);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/(?<!\r)\n/);
    const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
    for (const word of [
      'UID:',
      'DTSTAMP:20261124T090000Z',
      'DTSTART;VALUE=DATE:',
      'DTEND;VALUE=DATE:',
      'SUMMARY;LANGUAGE=fr:',
    ])
      expect(count(word)).toBe(count('BEGIN:VEVENT'));
    expect(text).toContain(
      [
        'UID:aid-al-adha-2027-1@holiday.maktab',
        'DTSTAMP:20261124T090000Z',
        'DTSTART;VALUE=DATE:20270517',
        'DTEND;VALUE=DATE:20270518',
      ].join('\r\n'),
    );
  });
  it('takes a feast of another program as a holiday a day, and says the name stands for both languages', () => {
    const day = { kind: 'fixed', name: { fr: 'Aïd al-Fitr', ar: 'Aïd al-Fitr' }, provisional: false };
    expect(readICalendar(foreign(...feast))).toEqual({
      holidays: [
        { ...day, id: 'holiday-2027-03-10', day: '2027-03-10' },
        { ...day, id: 'holiday-2027-03-11', day: '2027-03-11' },
      ],
      regimes: [],
      closures: [],
      problems: [{ event: 1, title: 'Aïd al-Fitr', uid: '7@example.org', code: 'name-in-one-language' }],
    });
  });
  it('keeps two feasts on one day apart', () => {
    const [head, body] = [foreign(...feast), foreign(...feast).split('VERSION:2.0\r\n')[1] ?? ''];
    const twice = head.replace('END:VCALENDAR\r\n', body);
    expect(readICalendar(twice).holidays.map(({ id }) => id)).toEqual([
      'holiday-2027-03-10',
      'holiday-2027-03-11',
      'holiday-2027-03-10-2',
      'holiday-2027-03-11-2',
    ]);
  });
  it('one day without an end, or as long as it lasts', () => {
    const days = (...lines: string[]) => readICalendar(foreign(...lines)).holidays.map(({ day }) => day);
    expect(days('DTSTART;VALUE=DATE:20270310', 'SUMMARY:Fête')).toEqual(['2027-03-10']);
    expect(days('DTSTART;VALUE=DATE:20270310', 'DURATION:P2D', 'SUMMARY:Fête')).toEqual([
      '2027-03-10',
      '2027-03-11',
    ]);
  });
  it.each([
    ['not-icalendar', ''],
    ['not-icalendar', 'Bonjour'],
    ['not-icalendar', 'BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n'],
    ['entry-invalid', foreign(...feast).replace('END:VEVENT', '')],
    ['too-large', 'x'.repeat(2_000_001)],
    ['not-an-event', foreign(...feast).replaceAll('VEVENT', 'VTODO')],
    ['not-a-whole-day', foreign('DTSTART:20270310T090000Z', 'SUMMARY:Réunion')],
    ['repeats', foreign(...feast, 'RRULE:FREQ=WEEKLY')],
    ['outside-years', foreign(...feast, 'RRULE:FREQ=YEARLY;UNTIL=20270310', 'EXDATE;VALUE=DATE:20270310')],
    ['cancelled', foreign(...feast, 'STATUS:CANCELLED')],
    ['day-missing', foreign('SUMMARY:Fête')],
    ['day-invalid', foreign('DTSTART;VALUE=DATE:20271345', 'SUMMARY:Fête')],
    ['day-invalid', foreign('DTSTART;VALUE=DATE:18990101', 'SUMMARY:Fête')],
    ['range-reversed', foreign('DTSTART;VALUE=DATE:20270310', 'DTEND;VALUE=DATE:20270309', 'SUMMARY:Fête')],
    [
      'range-too-long',
      foreign('DTSTART;VALUE=DATE:20270701', 'DTEND;VALUE=DATE:20270901', 'SUMMARY:Vacances'),
    ],
    ['name-missing', foreign('DTSTART;VALUE=DATE:20270310')],
    ['entry-invalid', foreign(...feast.slice(0, 2), `SUMMARY:${'x'.repeat(201)}`)],
    ['entry-invalid', foreign(...feast).replace('7@example.org', 'a-closure@closure.maktab')],
    ['entry-invalid', foreign(...feast).replace('7@example.org', 'a-regime@regime.maktab')],
  ])('says %s, and takes nothing', (code, text) => {
    const { problems, holidays, regimes, closures } = readICalendar(text);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect([...holidays, ...regimes, ...closures]).toEqual([]);
  });
  it('an entry told twice is taken once and said', () => {
    const shipped = { ...buildCalendar(), holidays: buildCalendar().holidays.slice(0, 1), regimes: [] };
    const text = writeICalendar(shipped, fixedNow);
    const event = /BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/.exec(text)?.[0] ?? '';
    const read = readICalendar(text.replace('END:VCALENDAR', `${event}END:VCALENDAR`));
    expect(read.holidays).toHaveLength(1);
    expect(read.problems).toMatchObject([{ event: 2, code: 'id-twice' }]);
  });
  it('never throws, whatever is fed to it', () => {
    const line = fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'DTSTART;VALUE=DATE:20270310',
      'DTSTART;VALUE=DATE:2',
      'DTEND:x',
      'SUMMARY',
      'SUMMARY:x',
      'DURATION:P',
      'UID:a@closure.maktab',
      'X-MAKTAB-SLOTS:9-1',
      'STATUS:TENTATIVE',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        readICalendar(lines.join('\r\n'));
        readICalendar(foreign(...lines));
      }),
      { numRuns: 1000 },
    );
  });
});
