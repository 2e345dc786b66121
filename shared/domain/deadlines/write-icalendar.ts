import ICAL from 'ical.js';
import type { Calendar } from '#shared/documents/calendar.ts';
import type { Bilingual } from '#shared/documents/text.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import { ours, slotsText, uidOf, weekText } from './icalendar-words.ts';
import { dayNumber, dayText } from './zone.ts';

/** A property as jCal (RFC 7265) has it: name, parameters, type, value. */
type Property = [name: string, parameters: Record<string, string>, type: string, value: string];

const text = (name: string, value: string, parameters: Record<string, string> = {}): Property => [
  name,
  parameters,
  'text',
  value,
];

/**
 * Holidays, regimes and closures as an iCalendar file (RFC 5545), all-day events any calendar program shows: French as the
 * summary, what is provisional as tentative. `readICalendar` gives back exactly what went in. The usual week is not part of it.
 * `writtenAt` stamps every event.
 */
export const writeICalendar = (calendar: Calendar, writtenAt: Instant): string => {
  const stamp: Property = ['dtstamp', {}, 'date-time', `${writtenAt.slice(0, 19)}Z`];
  const event = (
    uid: string,
    category: string,
    name: Bilingual,
    days: { from: Day; to: Day },
    rest: readonly Property[],
  ) => [
    'vevent',
    [
      text('uid', uid),
      stamp,
      ['dtstart', {}, 'date', days.from],
      ['dtend', {}, 'date', dayText(dayNumber(days.to) + 1)],
      text('summary', name.fr, { language: 'fr' }),
      text(ours.arabic, name.ar, { language: 'ar' }),
      text('categories', category),
      ...rest,
    ],
    [],
  ];
  const status = (provisional: boolean) => text('status', provisional ? 'TENTATIVE' : 'CONFIRMED');
  return ICAL.stringify([
    'vcalendar',
    [text('version', '2.0'), text('prodid', '-//Casablanca//Maktab//FR'), text('calscale', 'GREGORIAN')],
    [
      ...calendar.holidays.map(({ id, name, day, kind, provisional }) =>
        event(uidOf(id, 'holiday'), 'HOLIDAY', name, { from: day, to: day }, [
          status(provisional),
          text(ours.kind, kind),
        ]),
      ),
      ...calendar.regimes.map((regime) =>
        event(uidOf(regime.id, 'regime'), 'REGIME', regime.name, regime, [
          status(regime.provisional),
          text(ours.week, weekText(regime.week)),
        ]),
      ),
      ...calendar.closures.map((closure) =>
        event(uidOf(closure.id, 'closure'), 'CLOSURE', closure.reason, closure, [
          text(ours.offices, closure.offices === '*' ? '*' : closure.offices.join(',')),
          text(ours.slots, slotsText(closure.slots)),
        ]),
      ),
    ],
  ]);
};
