import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type SupervisionTab, tabIcons, tabs } from './tabs.ts';
import { supervisionMessages } from './messages.ts';
import styles from './supervision.module.css';

const Tab = ({
  tab,
  number,
  isCurrent,
  onTab,
}: {
  tab: SupervisionTab;
  number: number;
  isCurrent: boolean;
  onTab: (tab: SupervisionTab) => void;
}) => {
  const { t } = useWords(supervisionMessages);
  const label = t(`supervision.tab.${tab}`);
  const keys = String(number);
  useShortcut(keys, () => onTab(tab), { label, scope: t('supervision.title') });
  return (
    <button
      type="button"
      className={styles.tab}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => onTab(tab)}
    >
      <Icon name={tabIcons[tab]} /> {label} <Kbd>{keys}</Kbd>
    </button>
  );
};

/** The parts of supervision, each with its digit. */
export const TabBar = ({ tab, onTab }: { tab: SupervisionTab; onTab: (tab: SupervisionTab) => void }) => {
  const { t } = useWords(supervisionMessages);
  return (
    <nav className={styles.tabs} aria-label={t('supervision.tab')}>
      {tabs.map((one, n) => (
        <Tab key={one} tab={one} number={n + 1} isCurrent={one === tab} onTab={onTab} />
      ))}
    </nav>
  );
};
