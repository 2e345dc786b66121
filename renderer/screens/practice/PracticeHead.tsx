import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type PeriodDays, periodDays } from './periods.ts';
import { practiceMessages } from './messages.ts';
import styles from './practice.module.css';

export const tabs = ['causes', 'actions', 'practices'] as const;
export type Tab = (typeof tabs)[number];

/** What the screen is, its three lists, and the period that causes are looked for in. */
export const PracticeHead = ({
  tab,
  counts,
  onTab,
  period,
  onPeriod,
  onNew,
}: {
  tab: Tab;
  counts: Readonly<Record<Tab, number | null>>;
  onTab: (tab: Tab) => void;
  period: PeriodDays;
  onPeriod: (period: PeriodDays) => void;
  /** null: this person plans nothing. */
  onNew: (() => void) | null;
}) => {
  const { t, formatNumber } = useWords(practiceMessages);
  useShortcut('v', onNew, { label: t('practice.new'), scope: t('practice.title') });
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{t('practice.title')}</h1>
      <div className={styles.tabs} role="group" aria-label={t('practice.tabs')}>
        {tabs.map((each) => {
          const count = counts[each];
          return (
            <Button
              key={each}
              size="small"
              variant="quiet"
              isPressed={tab === each}
              onPress={() => onTab(each)}
            >
              {t(`practice.tab.${each}`)} {count === null ? '' : formatNumber(count)}
            </Button>
          );
        })}
      </div>
      {tab === 'causes' && (
        <Select
          label={t('practice.period')}
          labelHidden
          value={period}
          onChange={onPeriod}
          options={periodDays.map((days) => ({ value: days, label: t(`practice.period.${days}`) }))}
        />
      )}
      {onNew && (
        <Button size="small" onPress={onNew}>
          <Icon name="plus" size={14} /> {t('practice.new')} <Kbd>V</Kbd>
        </Button>
      )}
    </header>
  );
};
