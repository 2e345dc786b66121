import { goTo } from '#renderer/parts/screen/go-to.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { Shown } from './read-address.ts';
import styles from './frame.module.css';

/** An address that shows nothing says why, and leads back. */
export const NothingHere = ({ why }: { why: Exclude<Shown['kind'], 'place'> }) => {
  const { t } = useWords();
  if (why === 'not-yet')
    return (
      <p className={styles.opening} role="status">
        {t('app.opening')}
      </p>
    );
  return (
    <EmptyState icon={why === 'nowhere' ? 'search' : 'lock'} title={t(`app.${why}.title`)}>
      <p>{t(`app.${why}.text`)}</p>
      <Button onPress={() => goTo('#/')}>{t('app.home')}</Button>
    </EmptyState>
  );
};
