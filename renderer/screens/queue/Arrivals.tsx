import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import { useQueueQuery } from '#renderer/parts/views/use-queue-state.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useArrivals } from './use-arrivals.ts';
import { queueMessages } from './messages.ts';

/** Says that requests have come into the list; while all of them are coming for the first time the progress says it. */
export const Arrivals = ({ total }: { total: number | null }) => {
  const { t } = useWords(queueMessages);
  const more = useArrivals(useQueueQuery(), total);
  const { state } = useSyncStatus();
  const isFilling = state.kind === 'starting' || state.kind === 'first-sync';
  return (
    <span className="visually-hidden" role="status">
      {more !== null && !isFilling && t('queue.arrived', { count: more })}
    </span>
  );
};
