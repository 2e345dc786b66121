import type { Day } from '#shared/documents/time.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { fullDay, monthName, shortWeekday } from '../words/day-names.ts';
import { type DayFacts, weeksOf } from './day-facts.ts';
import { useDayWords } from './use-day-words.ts';
import { Press } from '#renderer/ui/Press.tsx';
import styles from './calendar.module.css';

const fromMonday = [1, 2, 3, 4, 5, 6, 0] as const;

/** One month. Only the chosen day is in the tab order. */
export const MonthGrid = ({
  month,
  facts,
  chosen,
  today,
  onChoose,
}: {
  month: string;
  facts: (day: Day) => DayFacts;
  chosen: Day;
  today: Day;
  onChoose: (day: Day) => void;
}) => {
  const { language, labelled } = useWords();
  const words = useDayWords();
  return (
    <table className={styles.month}>
      <caption>{monthName(language, `${month}-01`)}</caption>
      <thead>
        <tr>
          {fromMonday.map((weekday) => (
            <th key={weekday} scope="col">
              {shortWeekday(language, weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((days, n) => (
          <tr key={n}>
            {days.map((day, at) => {
              if (day === null) return <td key={at} />;
              const found = facts(day);
              return (
                <td key={at}>
                  <Press
                    className={styles.day}
                    data-day={day}
                    data-look={found.look}
                    data-provisional={found.isProvisional ? '' : undefined}
                    aria-current={day === today ? 'date' : undefined}
                    aria-pressed={day === chosen}
                    aria-label={labelled(fullDay(language, day), words(found))}
                    tabIndex={day === chosen ? 0 : -1}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </Press>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
