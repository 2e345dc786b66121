import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type PeriodDays, periodDays } from './periods.ts';
import { practiceMessages } from './messages.ts';

export const practiceTabs = ['causes', 'actions', 'practices'] as const;
export type PracticeTab = (typeof practiceTabs)[number];

/** What the screen is, its three lists, and the period that causes are looked for in. */
export const PracticeHead = ({
  tab,
  counts,
  onTab,
  period,
  onPeriod,
  onNew,
}: {
  tab: PracticeTab;
  counts: Readonly<Record<PracticeTab, number | null>>;
  onTab: (tab: PracticeTab) => void;
  period: PeriodDays;
  onPeriod: (period: PeriodDays) => void;
  /** null: this person plans nothing. */
  onNew: (() => void) | null;
}) => {
  const { t, formatNumber } = useWords(practiceMessages);
  useShortcut('v', onNew, { label: t('practice.new'), group: t('practice.title') });
  return (
    <Toolbar
      title={t('practice.title')}
      end={
        <>
          {tab === 'causes' && (
            <Select
              label={t('practice.period')}
              labelHidden
              size="small"
              value={period}
              onChange={onPeriod}
              options={periodDays.map((days) => ({ value: days, label: t(`practice.period.${days}`) }))}
            />
          )}
          {onNew && (
            <Button size="small" onPress={onNew}>
              <Icon name="plus" size={14} /> {t('practice.new')} <Kbd keys="V" />
            </Button>
          )}
        </>
      }
    >
      <Tabs
        label={t('practice.tabs')}
        tabs={practiceTabs.map((id) => {
          const count = counts[id];
          return {
            id,
            label: t(`practice.tab.${id}`),
            ...(count === null ? {} : { count: formatNumber(count) }),
          };
        })}
        current={tab}
        onPick={onTab}
      />
    </Toolbar>
  );
};
