import { useEffect } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import styles from './frame.module.css';

/** A desk that cannot be closed in this time, its worker being dead, is left as it is. */
const patienceMs = 10_000;

/** While what was typed goes to disk, and until the page is read anew: nobody's PIN is asked in a page that is about to go. */
export const Closing = ({ onLate }: { onLate: () => void }) => {
  const { t } = useWords();
  useEffect(() => {
    const timer = setTimeout(onLate, patienceMs);
    return () => clearTimeout(timer);
  }, [onLate]);
  return (
    <p className={styles.opening} role="status">
      {t('app.closing')}
    </p>
  );
};
