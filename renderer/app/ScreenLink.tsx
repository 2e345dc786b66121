import { useToDecide } from '#renderer/screens/escalations/use-to-decide.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import type { Screen } from './screens.ts';
import { addressOf, goTo } from './use-route.ts';
import styles from './frame.module.css';

const EscalationCount = () => {
  const { t, formatNumber } = useI18n();
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
  const { t } = useI18n();
  const label = t(screen.label);
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
