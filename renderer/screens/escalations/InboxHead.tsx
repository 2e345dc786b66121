import { useWords } from '#renderer/i18n/use-words.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { escalationsMessages } from './messages.ts';

export type InboxTab = 'to-decide' | 'decided';

/** What the screen is, how much waits, and the way to what was decided. */
export const InboxHead = ({
  tab,
  waiting,
  onTab,
}: {
  tab: InboxTab;
  waiting: number | null;
  onTab: (tab: InboxTab) => void;
}) => {
  const { t, formatNumber } = useWords(escalationsMessages);
  return (
    <Toolbar title={t('escalations.title')}>
      <Tabs<InboxTab>
        label={t('escalations.tabs')}
        tabs={[
          {
            id: 'to-decide',
            label: t('escalations.tab.to-decide'),
            count: waiting === null ? '' : formatNumber(waiting),
            ...(tab === 'decided' ? { keys: 'D' } : {}),
          },
          {
            id: 'decided',
            label: t('escalations.tab.decided'),
            ...(tab === 'to-decide' ? { keys: 'D' } : {}),
          },
        ]}
        current={tab}
        onPick={onTab}
      />
    </Toolbar>
  );
};
