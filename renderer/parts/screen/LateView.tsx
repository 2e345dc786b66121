import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { Late } from './late-view.ts';
import styles from './late-view.module.css';

/** A view in a chunk of its own, as soon as it is there. What cannot be had says so, and is tried again when the network is back. */
export const LateView = <Props,>({
  view,
  children,
}: {
  view: Late<Props>;
  children: (View: ComponentType<Props>) => ReactNode;
}) => {
  const { t } = useWords();
  const [hasFailed, setFailed] = useState(false);
  const [, setTurn] = useState(0);
  const View = view.current();
  const isThere = View !== null;
  const look = useCallback(() => {
    setFailed(false);
    view.fetch().then(
      () => setTurn((turn) => turn + 1),
      () => setFailed(true),
    );
  }, [view]);
  useEffect(() => {
    if (!isThere) look();
  }, [isThere, look]);
  useEffect(() => {
    if (!hasFailed) return undefined;
    addEventListener('online', look);
    return () => removeEventListener('online', look);
  }, [hasFailed, look]);
  if (View !== null) return children(View);
  if (hasFailed)
    return (
      <EmptyState icon="alert" title={t('app.late.title')}>
        <p>{t('app.late.text')}</p>
        <Button onPress={look}>{t('app.late.again')}</Button>
        <Button variant="quiet" onPress={() => location.reload()}>
          {t('app.error.reload')}
        </Button>
      </EmptyState>
    );
  return (
    <p className={styles.pending} role="status">
      {t('app.late.pending')}
    </p>
  );
};
