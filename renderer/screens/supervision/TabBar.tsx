import { useWords } from '#renderer/i18n/use-words.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type SupervisionTab, tabIcons, supervisionTabs } from './tabs.ts';
import { supervisionMessages } from './messages.ts';

/** The digit of a part. */
const Key = ({
  tab,
  keys,
  onTab,
}: {
  tab: SupervisionTab;
  keys: string;
  onTab: (tab: SupervisionTab) => void;
}) => {
  const { t } = useWords(supervisionMessages);
  useShortcut(keys, () => onTab(tab), {
    label: t(`supervision.tab.${tab}`),
    group: t('supervision.title'),
  });
  return null;
};

/** The parts of supervision, each with its digit. */
export const TabBar = ({ tab, onTab }: { tab: SupervisionTab; onTab: (tab: SupervisionTab) => void }) => {
  const { t } = useWords(supervisionMessages);
  return (
    <>
      {supervisionTabs.map((id, n) => (
        <Key key={id} tab={id} keys={String(n + 1)} onTab={onTab} />
      ))}
      <Tabs
        label={t('supervision.tab')}
        tabs={supervisionTabs.map((id, n) => ({
          id,
          label: t(`supervision.tab.${id}`),
          icon: tabIcons[id],
          keys: String(n + 1),
        }))}
        current={tab}
        onPick={onTab}
      />
    </>
  );
};
