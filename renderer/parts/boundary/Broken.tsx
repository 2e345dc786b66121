import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** What stands where a part of the screen broke: what happened, what was kept, what to do. */
export const Broken = () => {
  const { t } = useWords();
  return (
    <EmptyState icon="alert" title={t('app.error.title')}>
      <p>{t('app.error.text')}</p>
      <Button onPress={() => location.reload()}>{t('app.error.reload')}</Button>
    </EmptyState>
  );
};
