import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { escalationsMessages } from './messages.ts';
import styles from './inbox.module.css';

export type Tab = 'to-decide' | 'decided';

/** What the screen is, how much waits, and the way to what was decided. */
export const InboxHead = ({
  tab,
  waiting,
  onTab,
}: {
  tab: Tab;
  waiting: number | null;
  onTab: (tab: Tab) => void;
}) => {
  const { t, formatNumber } = useWords(escalationsMessages);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{t('escalations.title')}</h1>
      <div className={styles.tabs} role="group" aria-label={t('escalations.tabs')}>
        <Button
          size="small"
          variant="quiet"
          isPressed={tab === 'to-decide'}
          onPress={() => onTab('to-decide')}
        >
          {t('escalations.tab.to-decide')}{' '}
          <span data-testid="waiting">{waiting === null ? '' : formatNumber(waiting)}</span>
          {tab === 'decided' && <Kbd>D</Kbd>}
        </Button>
        <Button size="small" variant="quiet" isPressed={tab === 'decided'} onPress={() => onTab('decided')}>
          {t('escalations.tab.decided')} {tab === 'to-decide' && <Kbd>D</Kbd>}
        </Button>
      </div>
    </header>
  );
};
