import type { Calendar } from '#shared/documents/calendar.ts';
import { expectedYears } from '#shared/domain/deadlines/expected-years.ts';

/** A calendar with all that its own years lead to expect in one more; feasts of the moon and Ramadan wait to be confirmed. */
export const withYear = (calendar: Calendar, year: string): Calendar => {
  const { holidays, regimes } = expectedYears(calendar);
  const ofYear = (day: string) => day.startsWith(`${year}-`);
  return {
    ...calendar,
    holidays: [...calendar.holidays, ...holidays.filter(({ day }) => ofYear(day))],
    regimes: [...calendar.regimes, ...regimes.filter(({ from }) => ofYear(from))],
  };
};
