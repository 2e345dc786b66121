import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { baseOf, narrow, showView } from '#renderer/parts/views/queue-slice.ts';
import { isStillReading } from '#renderer/parts/sync/is-still-reading.ts';
import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import { useQueueDispatch, useQueueState } from '#renderer/parts/views/use-queue-state.ts';
import { noFilters } from '#renderer/parts/views/views.ts';
import { queueMessages } from './messages.ts';

/** An empty list says why, and offers the next useful thing. */
export const EmptyQueue = () => {
  const { t, formatNumber } = useWords(queueMessages);
  const state = useQueueState();
  const dispatch = useQueueDispatch();
  const { state: sync } = useSyncStatus();
  // Nobody knows yet what there is: nothing is said of it.
  if (isStillReading(sync))
    return (
      <EmptyState icon="sync" title={t('queue.reading')}>
        <p role="status">
          {sync.kind !== 'starting'
            ? t('queue.reading.of', { done: formatNumber(sync.done), total: formatNumber(sync.total) })
            : t('queue.reading.wait')}
        </p>
      </EmptyState>
    );
  const isNarrowed = Object.values(state.filters).some((value) => value !== null);
  if (state.text.trim() !== '')
    return (
      <EmptyState icon="search" title={t('queue.empty.title')}>
        {<p>{t('queue.empty.search')}</p>}
      </EmptyState>
    );
  if (isNarrowed)
    return (
      <EmptyState icon="filter" title={t('queue.empty.title')}>
        <p>{t('queue.empty.filters')}</p>
        <Button onPress={() => dispatch(narrow(noFilters))}>{t('queue.filter.clear')}</Button>
      </EmptyState>
    );
  if (baseOf(state) === 'mine')
    return (
      <EmptyState icon="check-all" title={t('queue.empty.title')}>
        <p>{t('queue.empty.mine')}</p>
        <Button onPress={() => dispatch(showView('unassigned'))}>{t('queue.empty.unassigned')}</Button>
      </EmptyState>
    );
  return (
    <EmptyState icon="check-all" title={t('queue.empty.title')}>
      <p>{t('queue.empty.good')}</p>
    </EmptyState>
  );
};
