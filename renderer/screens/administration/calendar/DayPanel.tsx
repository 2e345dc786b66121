import type { Calendar } from '#shared/documents/calendar.ts';
import type { Day } from '#shared/documents/time.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from '../form/form-context.ts';
import type { PageProps } from '../form/page.ts';
import { clockText } from '../words/clock-text.ts';
import { fullDay } from '../words/day-names.ts';
import type { DayFacts } from './day-facts.ts';
import { newClosure, newHoliday } from './new-entries.ts';
import styles from './calendar.module.css';

/** What the chosen day is made of, the way to each, and what may be added to it. */
export const DayPanel = ({
  document,
  change,
  day,
  facts,
}: PageProps<Calendar> & { day: Day; facts: DayFacts }) => {
  const { t, name, language } = useAdministrationWords();
  const { goTo } = useForm();
  const hours = facts.slots.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`);
  const at = (list: 'holidays' | 'regimes' | 'closures', id: string) => () =>
    goTo({ list, n: document[list].findIndex((one) => one.id === id) });
  return (
    <section className={styles.panel} aria-label={t('administration.day')} aria-live="polite">
      <h2>{fullDay(language, day)}</h2>
      <p>
        {hours.length === 0 ? (
          t('administration.day.free')
        ) : (
          <>
            {t('administration.day.open')} <Ltr>{hours.join(', ')}</Ltr>
          </>
        )}
      </p>
      <ul className={styles.dayEntries}>
        {facts.holidays.map((one) => (
          <li key={one.id}>
            <Badge tone={one.provisional ? 'amber' : 'accent'} icon="day-off">
              {one.provisional ? t('administration.look.provisional') : t('administration.look.holiday')}
            </Badge>
            <Button size="small" variant="quiet" onPress={at('holidays', one.id)}>
              {name(one.name)}
            </Button>
          </li>
        ))}
        {facts.regime && (
          <li>
            <Badge tone={facts.regime.provisional ? 'amber' : 'accent'} icon="ramadan">
              {facts.regime.provisional
                ? t('administration.look.provisional')
                : t('administration.look.regime')}
            </Badge>
            <Button size="small" variant="quiet" onPress={at('regimes', facts.regime.id)}>
              {name(facts.regime.name)}
            </Button>
          </li>
        )}
        {facts.closures.map((one) => (
          <li key={one.id}>
            <Badge icon="lock">{t('administration.look.closure')}</Badge>
            <Button size="small" variant="quiet" onPress={at('closures', one.id)}>
              {name(one.reason)}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.adders}>
        <Button
          size="small"
          onPress={() => {
            change({ ...document, holidays: [...document.holidays, newHoliday(document, day)] });
            goTo({ list: 'holidays', n: document.holidays.length });
          }}
        >
          <Icon name="plus" size={14} /> {t('administration.holiday.add')}
        </Button>
        <Button
          size="small"
          onPress={() => {
            change({ ...document, closures: [...document.closures, newClosure(document, day)] });
            goTo({ list: 'closures', n: document.closures.length });
          }}
        >
          <Icon name="plus" size={14} /> {t('administration.closure.add')}
        </Button>
      </div>
      <p className={styles.keys}>{t('administration.year.keys')}</p>
    </section>
  );
};
