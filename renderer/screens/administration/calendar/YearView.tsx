import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Calendar } from '#shared/documents/calendar.ts';
import type { Day } from '#shared/documents/time.ts';
import { dayNumber, dayText, localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { PageProps } from '../form/page.ts';
import { dayFactsOf } from './day-facts.ts';
import { DayPanel } from './DayPanel.tsx';
import { CalendarLegend } from './CalendarLegend.tsx';
import { UnknownYear } from './UnknownYear.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import styles from './calendar.module.css';

const week = 7;
const monthLength = 30;

/** Days a key goes, in a text that runs left to right. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -week,
  ArrowDown: week,
  PageUp: -monthLength,
  PageDown: monthLength,
};

/** Twelve small months: working days, holidays, Ramadan, closures; arrows move over the days. */
export const YearView = (props: PageProps<Calendar>) => {
  const { document: calendar } = props;
  const { t, language } = useAdministrationWords();
  const today = localDay(useNow());
  const [chosen, setChosen] = useState<Day>(today);
  const facts = useMemo(() => dayFactsOf(calendar), [calendar]);
  const year = chosen.slice(0, 4);
  const goTo = (day: Day) => {
    if (day < '2000-01-01' || day > '2099-12-31') return;
    setChosen(day);
    // Once its year is drawn.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const turned = language === 'ar' && Math.abs(step) === 1 ? -step : step;
    goTo(dayText(dayNumber(chosen) + turned));
  };
  const yearBy = (by: number) =>
    setChosen(`${String(Number(year) + by)}-${chosen.slice(5) === '02-29' ? '02-28' : chosen.slice(5)}`);
  return (
    <div className={styles.year}>
      <div className={styles.months}>
        <div className={styles.yearHead}>
          <Button
            size="small"
            variant="quiet"
            label={t('administration.year.before')}
            onPress={() => yearBy(-1)}
          >
            <span className="directed">‹</span>
          </Button>
          <h2>
            <Ltr>{year}</Ltr>
          </h2>
          <Button
            size="small"
            variant="quiet"
            label={t('administration.year.after')}
            onPress={() => yearBy(1)}
          >
            <span className="directed">›</span>
          </Button>
          <CalendarLegend />
        </div>
        <UnknownYear {...props} year={year} />
        <div className={styles.grid} onKeyDown={onKeyDown}>
          {Array.from({ length: 12 }, (_, n) => (
            <MonthGrid
              key={n}
              month={`${year}-${String(n + 1).padStart(2, '0')}`}
              facts={facts}
              chosen={chosen}
              today={today}
              onChoose={setChosen}
            />
          ))}
        </div>
      </div>
      <DayPanel {...props} day={chosen} facts={facts(chosen)} />
    </div>
  );
};
