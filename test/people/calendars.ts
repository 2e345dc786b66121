import fc from 'fast-check';
import { calendar, type Calendar, type WorkSlot } from '#shared/documents/calendar.ts';

const name = { fr: 'Essai', ar: 'تجربة' };
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Days that hold clock changes, Ramadans and usual weeks. */
const day = fc
  .tuple(fc.constantFrom('2026-02-12', '2026-06-01', '2027-03-09'), fc.nat(9))
  .map(([start, days]) => dayAfter(start, days));

/** A minute of the day. Not within the hour that clocks skip or repeat: what happens there is told in the tests by name. */
const minute = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 180, max: 1440 }));
const slots = fc
  .uniqueArray(minute, { maxLength: 6 })
  .map((bounds) => bounds.sort((a, b) => a - b))
  .map((bounds) =>
    bounds.flatMap((from, n): WorkSlot[] => {
      const to = bounds[n + 1];
      return n % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    }),
  );
const week = fc.array(slots, { minLength: 7, maxLength: 7 });
/** Never without work for more than a week but for holidays and closures. */
const workedWeek = week.map((days) =>
  days.map((list, n) =>
    n === 2 ? [{ from: 510, to: 750 }, ...list.filter(({ from }) => from >= 750)] : list,
  ),
);
const range = fc.tuple(day, fc.nat(9)).map(([from, days]) => ({ from, to: dayAfter(from, days) }));

/** Calendars with several slots a day, up to two regimes, holidays and closures, some of one office. */
export const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    week: workedWeek,
    regimes: fc.array(fc.record({ range, week: workedWeek }), { maxLength: 2 }),
    holidays: fc.array(day, { maxLength: 4 }),
    closures: fc.array(
      fc.record({ range, offices: fc.constantFrom('*' as const, ['anfa'], ['maarif']), slots }),
      { maxLength: 4 },
    ),
  })
  .map(({ week: usual, regimes, holidays, closures }) =>
    calendar.parse({
      _id: 'calendar',
      kind: 'calendar',
      schema: 1,
      zone: 'Africa/Casablanca',
      week: usual,
      regimes: regimes
        .filter((one, n) =>
          regimes.slice(0, n).every((two) => one.range.to < two.range.from || two.range.to < one.range.from),
        )
        .map((regime) => ({ ...regime.range, week: regime.week, name, provisional: true })),
      holidays: holidays.map((on) => ({ name, day: on, provisional: false })),
      closures: closures.map((closure, n) => ({
        ...closure.range,
        id: `closure-${String(n)}`,
        offices: closure.offices,
        slots: closure.slots,
        reason: name,
      })),
    }),
  );

/** Instants to the millisecond in the same stretches of time, sometimes on a full minute. */
export const calendarInstants: fc.Arbitrary<string> = fc
  .tuple(day, fc.nat(1439), fc.oneof(fc.constant(0), fc.nat(59_999)))
  .map(([on, at, ms]) => new Date(Date.parse(`${on}T00:00:00.000Z`) + at * 60_000 + ms).toISOString());
