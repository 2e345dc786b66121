import type { Week } from '#shared/documents/calendar.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { replaced } from '../form/list-edits.ts';
import { SlotsAt } from '../form/SlotsAt.tsx';
import { weekdayName } from '../words/day-names.ts';

const fromMonday = [1, 2, 3, 4, 5, 6, 0] as const;
const afterMonday = [2, 3, 4, 5];

/** The hours of each day of a week, from Monday. */
export const WeekSlots = ({
  path,
  week,
  onChange,
}: {
  path: string;
  week: Week;
  onChange: (week: Week) => void;
}) => {
  const { t, language } = useAdministrationWords();
  return (
    <div>
      {fromMonday.map((weekday) => (
        <SlotsAt
          key={weekday}
          path={`${path}.${String(weekday)}`}
          label={weekdayName(language, weekday)}
          none={t('administration.day.free')}
          value={week[weekday] ?? []}
          onChange={(slots) => onChange(replaced(week, weekday, slots))}
        />
      ))}
      <Button
        size="small"
        onPress={() => onChange(week.map((slots, n) => (afterMonday.includes(n) ? (week[1] ?? []) : slots)))}
      >
        {t('administration.week.same')}
      </Button>
    </div>
  );
};
