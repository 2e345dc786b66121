import type { Calendar, Closure, WorkSlot } from '#shared/documents/calendar.ts';
import { expectedYears } from './expected-years.ts';
import { dayNumber } from './zone.ts';

/** The slots of a local day (days since 1970-01-01). */
export type SlotsOn = (day: number) => readonly WorkSlot[];

/** What two lists of slots have in common. */
const common = (some: readonly WorkSlot[], others: readonly WorkSlot[]): WorkSlot[] =>
  some.flatMap((one) =>
    others
      .map((two) => ({ from: Math.max(one.from, two.from), to: Math.min(one.to, two.to) }))
      .filter(({ from, to }) => from < to),
  );

/** Whether a closure is this office's; `null` stands for the city as a whole, closed only when every office is. */
export const isClosureOf = (closure: Closure, office: string | null): boolean =>
  closure.offices === '*' || (office !== null && closure.offices.includes(office));

/**
 * How a day is worked in an office (null: in the city as a whole): the regime's week or the usual one, nothing on holidays. On
 * a working day a closure puts its slots in the place of the day's; of several closures, only what they all leave is worked.
 * Beyond the calendar's own years the days it leads to expect count.
 */
export const slotsOnOf = (calendar: Calendar, office: string | null): SlotsOn => {
  const beyond = expectedYears(calendar);
  const holidays = new Set([...calendar.holidays, ...beyond.holidays].map(({ day }) => dayNumber(day)));
  const regimes = [...calendar.regimes, ...beyond.regimes].map(({ from, to, week }) => ({
    from: dayNumber(from),
    to: dayNumber(to),
    week,
  }));
  const closures = new Map<number, readonly WorkSlot[]>();
  for (const closure of calendar.closures.filter((one) => isClosureOf(one, office)))
    for (let day = dayNumber(closure.from); day <= dayNumber(closure.to); day += 1) {
      const others = closures.get(day);
      closures.set(day, others ? common(others, closure.slots) : closure.slots);
    }
  return (day) => {
    if (holidays.has(day)) return [];
    const week = regimes.find((regime) => regime.from <= day && day <= regime.to)?.week ?? calendar.week;
    const usual = week[(((day + 4) % 7) + 7) % 7] ?? [];
    return usual.length === 0 ? usual : (closures.get(day) ?? usual);
  };
};
