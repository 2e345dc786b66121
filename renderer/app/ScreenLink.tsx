import type { Screen } from '#renderer/parts/screen/define-screen.tsx';
import type { Waiting } from '#renderer/parts/screen/in-side.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { keyName } from '#renderer/ui/keyboard/key-names.ts';
import styles from './frame.module.css';

const WaitingCount = ({ waiting: { useCount, words }, of }: { waiting: Waiting; of: string }) => {
  const { name, formatNumber } = useWords();
  const count = useCount();
  if (!count) return null;
  return (
    <span className={styles.badge} data-testid={`waiting-${of}`}>
      {formatNumber(count)} <span className="visually-hidden">{name(words)}</span>
    </span>
  );
};

interface ScreenLinkProps {
  screen: Screen;
  isCurrent: boolean;
  onOpen: (screen: Screen) => void;
}

/** The way to a screen, with its key and what waits there. */
export const ScreenLink = ({ screen, isCurrent, onOpen }: ScreenLinkProps) => {
  const { name } = useWords();
  return (
    <a
      className={screen.inSide.kind === 'button' ? styles.register : styles.screenLink}
      href={screen.start}
      onClick={() => onOpen(screen)}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name={screen.icon} />
      <span className={styles.screenName}>{name(screen.title)}</span>
      {screen.waiting && <WaitingCount waiting={screen.waiting} of={screen.name} />}
      <Kbd>{keyName(screen.keys[0])}</Kbd>
    </a>
  );
};
