import type { Calendar } from '#shared/documents/calendar.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { defineList } from '../form/define-list.tsx';
import { fullDay } from '../words/day-names.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { HolidayFields } from './HolidayFields.tsx';
import { newHoliday } from './new-entries.ts';
import { Provisional } from './Provisional.tsx';

/** Days off for everybody, the next one first. */
export const holidays = defineList<Calendar, 'holidays'>({
  list: 'holidays',
  called: 'holiday',
  blank: ({ document, today }) => newHoliday(document, today),
  useLook: () => {
    const { name, language } = useAdministrationWords();
    const today = localDay(useNow());
    return (holiday) => {
      const day = holiday.day === '' ? '' : fullDay(language, holiday.day);
      return {
        title: name(holiday.name),
        note: day,
        about: <small>{day}</small>,
        order: holiday.day,
        isOff: holiday.day < today,
        badge: holiday.provisional ? <Provisional /> : null,
      };
    };
  },
  fields: HolidayFields,
  begin: (document, today) => {
    const [next] = document.holidays
      .map(({ day }, n) => ({ day, n }))
      .filter(({ day }) => day >= today)
      .sort((a, b) => a.day.localeCompare(b.day));
    return next?.n ?? 0;
  },
});
