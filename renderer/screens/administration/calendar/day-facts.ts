import type { Calendar, Closure, Holiday, Regime } from '#shared/documents/calendar.ts';
import type { Day } from '#shared/documents/time.ts';
import { dayNumber } from '#shared/domain/deadlines/zone.ts';

export type DayLook = 'work' | 'rest' | 'holiday' | 'regime' | 'closure';

/** What a day is for the city's offices. `look`: what the year shows; the most particular counts. */
export interface DayFacts {
  look: DayLook;
  isProvisional: boolean;
  holidays: readonly Holiday[];
  regime: Regime | null;
  closures: readonly Closure[];
  slots: Calendar['week'][number];
}

/** 1970-01-01 was a Thursday. 0 is Sunday. */
export const weekdayOf = (day: Day): number => (dayNumber(day) + 4) % 7;

/** What each day of a calendar is. */
export const dayFactsOf = (calendar: Calendar): ((day: Day) => DayFacts) => {
  const holidays = new Map<Day, Holiday[]>();
  for (const holiday of calendar.holidays)
    holidays.set(holiday.day, [...(holidays.get(holiday.day) ?? []), holiday]);
  const within = ({ from, to }: { from: Day; to: Day }, day: Day) => from <= day && day <= to;
  return (day) => {
    const feasts = holidays.get(day) ?? [];
    const regime = calendar.regimes.find((one) => within(one, day)) ?? null;
    const closures = calendar.closures.filter((one) => within(one, day));
    const slots = (regime?.week ?? calendar.week)[weekdayOf(day)] ?? [];
    const look = (): DayLook => {
      if (feasts.length > 0) return 'holiday';
      if (slots.length === 0) return 'rest';
      if (closures.length > 0) return 'closure';
      return regime ? 'regime' : 'work';
    };
    return {
      look: look(),
      isProvisional:
        feasts.length > 0 ? feasts.some(({ provisional }) => provisional) : Boolean(regime?.provisional),
      holidays: feasts,
      regime,
      closures,
      slots: feasts.length > 0 ? [] : slots,
    };
  };
};

/** The days of a month, `YYYY-MM`, in weeks from Monday; null outside of the month. */
export const weeksOf = (month: string): (Day | null)[][] => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days = Array.from({ length }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`);
  const before = (weekdayOf(days[0] ?? '2000-01-01') + 6) % 7;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) =>
    Array.from({ length: 7 }, (__, at) => cells[n * 7 + at] ?? null),
  );
};
