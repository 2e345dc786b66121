import { useToDecide } from '#renderer/screens/escalations/use-to-decide.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { escalationsMessages } from '#renderer/screens/escalations/messages.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import type { Screen } from './screens.ts';
import { addressOf, goTo } from './use-route.ts';
import styles from './frame.module.css';

const EscalationCount = () => {
  const { t, formatNumber } = useWords(escalationsMessages);
  const count = useToDecide();
  if (!count) return null;
  return (
    <span className={styles.badge} data-testid="to-decide">
      {formatNumber(count)} <span className="visually-hidden">{t('escalations.tab.to-decide')}</span>
    </span>
  );
};

/** The way to a screen, with its key and what waits there. */
export const ScreenLink = ({ screen, isCurrent }: { screen: Screen; isCurrent: boolean }) => {
  const { name } = useWords();
  const label = name(screen.label);
  useShortcut(screen.keys, () => goTo(screen.route), { label, scope: 'app' });
  return (
    <a
      className={styles.screenLink}
      href={addressOf(screen.route)}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name={screen.icon} />
      <span className={styles.screenName}>{label}</span>
      {screen.route.screen === 'escalations' && <EscalationCount />}
      <Kbd>{screen.keys}</Kbd>
    </a>
  );
};
