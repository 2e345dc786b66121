import type { Calendar } from '#shared/documents/calendar.ts';
import { dayNumber, localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { PageProps } from '../form/page.ts';
import { fullDay } from '../words/day-names.ts';
import { confirmed, expectedFrom, movedFeast } from './feasts.ts';
import styles from './calendar.module.css';

const shown = 2;

/** The next days that wait for the moon: confirmed or moved in a press. */
export const ExpectedDays = ({ document, change }: PageProps<Calendar>) => {
  const { t, name, language } = useAdministrationWords();
  const today = localDay(useNow());
  const expected = expectedFrom(document, today).slice(0, shown);
  if (expected.length === 0) return null;
  return (
    <ul className={styles.expected} aria-label={t('administration.expected.title')}>
      {expected.map((one) => {
        const what = name(one.name);
        return (
          <li key={`${one.of} ${one.from}`}>
            <Icon name="ramadan" size={15} />
            <span>
              <strong>{what}</strong>{' '}
              {t('administration.expected', { days: dayNumber(one.from) - dayNumber(today) })}{' '}
              <small>({fullDay(language, one.from)})</small>
            </span>
            <Button
              size="small"
              label={t('administration.expected.confirm', { what })}
              onPress={() => change(confirmed(document, one))}
            >
              <Icon name="check" size={14} /> {t('administration.confirm')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              label={t('administration.expected.sooner', { what })}
              onPress={() => change(movedFeast(document, one, -1))}
            >
              {t('administration.day-sooner')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              label={t('administration.expected.later', { what })}
              onPress={() => change(movedFeast(document, one, 1))}
            >
              {t('administration.day-later')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};
