import type { FeedDay } from '#shared/contracts/feeds-api.ts';
import type { Calendar } from '#shared/documents/calendar.ts';

/** The calendar with the days a feed proposes; a name stands for both languages until somebody completes it. */
export const withDays = (calendar: Calendar, days: readonly FeedDay[]): Calendar => {
  const taken = new Set(calendar.holidays.map(({ id }) => id));
  const free = new Set(calendar.holidays.map(({ day }) => day));
  const added = days
    .filter(({ day }) => !free.has(day))
    .map(({ day, name, provisional }) => {
      let id = `holiday-${day}`;
      for (let n = 2; taken.has(id); n += 1) id = `holiday-${day}-${String(n)}`;
      taken.add(id);
      return { id, kind: 'fixed' as const, name: { fr: name, ar: name }, day, provisional };
    });
  return { ...calendar, holidays: [...calendar.holidays, ...added] };
};
