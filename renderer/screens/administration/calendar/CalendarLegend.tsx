import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { DayLook } from './day-facts.ts';
import styles from './calendar.module.css';

const looks: readonly (readonly [DayLook, IconName | null])[] = [
  ['work', null],
  ['rest', null],
  ['holiday', 'day-off'],
  ['regime', 'ramadan'],
  ['closure', 'lock'],
];

/** What the colours of the year mean. */
export const CalendarLegend = () => {
  const { t } = useAdministrationWords();
  return (
    <ul className={styles.legend}>
      {looks.map(([look, icon]) => (
        <li key={look}>
          <span className={styles.sample} data-look={look}>
            {icon ? <Icon name={icon} size={11} /> : null}
          </span>
          {t(`administration.look.${look}`)}
        </li>
      ))}
      <li>
        <span className={styles.sample} data-look="holiday" data-provisional="" />
        {t('administration.look.provisional')}
      </li>
    </ul>
  );
};
