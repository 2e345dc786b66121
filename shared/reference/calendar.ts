import { calendar, type Calendar } from '../documents/calendar.ts';
import { fixedHolidays, lunarHolidays, ramadans } from './holidays.ts';

const workingDay = [{ from: 8 * 60 + 30, to: 16 * 60 + 30 }];
const ramadanDay = [{ from: 9 * 60, to: 15 * 60 }];
/** Monday to Friday; Friday is a day like the others. */
const weekOf = (slots: { from: number; to: number }[]) => [[], slots, slots, slots, slots, slots, []];
const years = [2025, 2026, 2027, 2028];

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Working hours and holidays 2025 to 2028 as shipped: a proposal, to be confirmed by the city. */
export const buildCalendar = (): Calendar =>
  calendar.parse({
    _id: 'calendar',
    kind: 'calendar',
    schema: 1,
    zone: 'Africa/Casablanca',
    week: weekOf(workingDay),
    regimes: ramadans.map(({ from, to, provisional }) => ({
      id: `ramadan-${from.slice(0, 4)}`,
      name: { fr: 'Ramadan', ar: 'رمضان' },
      from,
      to,
      week: weekOf(ramadanDay),
      provisional,
    })),
    holidays: [
      ...years.flatMap((year) =>
        fixedHolidays
          .filter(({ since }) => since <= year)
          .map(({ id, day, name }) => ({
            id: `${id}-${String(year)}`,
            kind: 'fixed',
            day: `${String(year)}-${day}`,
            name,
            provisional: false,
          })),
      ),
      ...lunarHolidays.flatMap(({ id, name, first, days, provisional }) =>
        Array.from({ length: days }, (_, n) => ({
          id: `${id}-${first.slice(0, 4)}-${String(n + 1)}`,
          kind: 'lunar',
          day: dayAfter(first, n),
          name,
          provisional,
        })),
      ),
    ],
    closures: [],
    legalTime: [],
  });
