import type { Calendar } from '#shared/documents/calendar.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from '../form/form-context.ts';
import { ListArea } from '../form/ListArea.tsx';
import { ListTabs } from '../form/ListTabs.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { ClosureList } from './ClosureList.tsx';
import { ExpectedDays } from './ExpectedDays.tsx';
import { HolidayList } from './HolidayList.tsx';
import { RegimeList } from './RegimeList.tsx';
import { WeekForm } from './WeekForm.tsx';
import { YearView } from './YearView.tsx';

/** The working calendar: the year at a glance, and what it is made of. */
export const CalendarForm = (props: SectionFormProps<Calendar>) => {
  const { t } = useAdministrationWords();
  const { place } = useForm();
  const { holidays, regimes, closures } = props.document;
  const today = localDay(useNow());
  const [nextHoliday] = holidays
    .map(({ day }, n) => ({ day, n }))
    .filter(({ day }) => day >= today)
    .sort((a, b) => a.day.localeCompare(b.day));
  return (
    <ListArea
      tabs={
        <div>
          <ExpectedDays {...props} />
          <ListTabs
            lists={[
              { list: 'year', label: t('administration.year') },
              {
                list: 'holidays',
                label: t('administration.field.holidays'),
                count: holidays.length,
                n: nextHoliday?.n ?? 0,
              },
              { list: 'regimes', label: t('administration.field.regimes'), count: regimes.length },
              { list: 'closures', label: t('administration.field.closures'), count: closures.length },
              { list: 'week', label: t('administration.week') },
            ]}
          />
        </div>
      }
    >
      {place.list === 'year' && <YearView {...props} />}
      {place.list === 'holidays' && <HolidayList {...props} />}
      {place.list === 'regimes' && <RegimeList {...props} />}
      {place.list === 'closures' && <ClosureList {...props} />}
      {place.list === 'week' && <WeekForm {...props} />}
    </ListArea>
  );
};
