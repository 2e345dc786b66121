import { useWords } from '#renderer/i18n/use-words.ts';
import styles from './frame.module.css';

/** The first stop of the Tab key: past the frame, into the screen. */
export const SkipLink = () => {
  const { t } = useWords();
  return (
    <a
      className={styles.skip}
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {t('app.skip')}
    </a>
  );
};
