import type { Calendar, Holiday, Regime } from '#shared/documents/calendar.ts';
import type { Bilingual } from '#shared/documents/text.ts';
import type { Day } from '#shared/documents/time.ts';
import { dayNumber, dayText } from '#shared/domain/deadlines/zone.ts';

/** Days on end under one name: Aïd al-Fitr and the day after. */
export interface Feast {
  ids: readonly string[];
  name: Bilingual;
  from: Day;
  isProvisional: boolean;
}

const isDay = (day: string) => !Number.isNaN(dayNumber(day));
const shifted = (day: Day, by: number): Day => (isDay(day) ? dayText(dayNumber(day) + by) : day);

/** The feasts of a calendar in their order. Days without a date yet are left out. */
export const feastsOf = (holidays: readonly Holiday[]): Feast[] => {
  const feasts: Feast[] = [];
  const sorted = holidays.filter(({ day }) => isDay(day)).sort((a, b) => a.day.localeCompare(b.day));
  for (const { id, name, day, provisional } of sorted) {
    const before = feasts.find(
      (feast) => feast.name.fr === name.fr && shifted(feast.from, feast.ids.length) === day,
    );
    if (before) {
      before.ids = [...before.ids, id];
      before.isProvisional ||= provisional;
    } else feasts.push({ ids: [id], name, from: day, isProvisional: provisional });
  }
  return feasts;
};

/** A feast or a Ramadan that is expected and not confirmed. */
export type Expected =
  | { of: 'feast'; feast: Feast; name: Bilingual; from: Day }
  | { of: 'regime'; id: string; name: Bilingual; from: Day };

/** What is still to be confirmed from today on, the next first. */
export const expectedFrom = (calendar: Calendar, today: Day): Expected[] =>
  [
    ...feastsOf(calendar.holidays)
      .filter(({ isProvisional }) => isProvisional)
      .map((feast): Expected => ({ of: 'feast', feast, name: feast.name, from: feast.from })),
    ...calendar.regimes
      .filter(({ provisional }) => provisional)
      .map(({ id, name, from }): Expected => ({ of: 'regime', id, name, from })),
  ]
    .filter(({ from }) => from >= today)
    .sort((a, b) => a.from.localeCompare(b.from));

const isOf = (expected: Expected, id: string): boolean =>
  expected.of === 'feast' ? expected.feast.ids.includes(id) : expected.id === id;

const changed = (
  calendar: Calendar,
  expected: Expected,
  holiday: (one: Holiday) => Holiday,
  regime: (one: Regime) => Regime,
): Calendar =>
  expected.of === 'feast'
    ? { ...calendar, holidays: calendar.holidays.map((one) => (isOf(expected, one.id) ? holiday(one) : one)) }
    : { ...calendar, regimes: calendar.regimes.map((one) => (isOf(expected, one.id) ? regime(one) : one)) };

/** The moon was seen as expected. */
export const confirmed = (calendar: Calendar, expected: Expected): Calendar =>
  changed(
    calendar,
    expected,
    (one) => ({ ...one, provisional: false }),
    (one) => ({ ...one, provisional: false }),
  );

/** All its days, that many days later (earlier when negative). It stays expected until it is confirmed. */
export const movedFeast = (calendar: Calendar, expected: Expected, by: number): Calendar =>
  changed(
    calendar,
    expected,
    (one) => ({ ...one, day: shifted(one.day, by) }),
    (one) => ({ ...one, from: shifted(one.from, by), to: shifted(one.to, by) }),
  );
