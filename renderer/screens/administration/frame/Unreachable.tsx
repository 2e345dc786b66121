import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** Nothing is known yet: being read, no network, or not this person's. */
export const Unreachable = ({
  reach,
  onRetry,
}: {
  reach: 'loading' | 'here' | 'away' | 'refused';
  onRetry: () => void;
}) => {
  const { t } = useAdministrationWords();
  if (reach === 'away')
    return (
      <EmptyState icon="offline" title={t('administration.away')}>
        <p>{t('administration.away.text')}</p>
        <Button onPress={onRetry}>{t('administration.retry')}</Button>
      </EmptyState>
    );
  if (reach === 'refused')
    return (
      <EmptyState icon="lock" title={t('administration.forbidden')}>
        <p>{t('administration.forbidden.text')}</p>
      </EmptyState>
    );
  return (
    <EmptyState icon="sync" title={t('administration.loading')}>
      {null}
    </EmptyState>
  );
};
