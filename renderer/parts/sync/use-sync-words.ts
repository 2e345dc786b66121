import { useCallback } from 'react';
import type { SyncState, WaitingWork } from '#renderer/data/contract/sync.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { syncMessages } from './messages.ts';
import { troubleMessages } from './trouble-messages.ts';

/** The state of the sync in a few words. */
export const useSyncWords = () => {
  const { t, formatTime, formatNumber } = useWords(syncMessages);
  const { t: tellTrouble } = useWords(troubleMessages);
  return useCallback(
    (state: SyncState): string => {
      const sending = ({ actions, files }: WaitingWork) =>
        [
          ...(actions > 0 ? [t('sync.sending', { count: actions })] : []),
          ...(files > 0 ? [t('sync.sending.files', { count: files })] : []),
        ].join(' · ');
      const left = (waiting: WaitingWork | null) => {
        const count = waiting?.total ?? 0;
        return count > 0 ? ` · ${tellTrouble('trouble.waiting', { count })}` : '';
      };
      switch (state.kind) {
        case 'first-sync':
          return t('sync.first-sync', { done: formatNumber(state.done), total: formatNumber(state.total) });
        case 'reading':
          return t('sync.reading.desk', {
            done: formatNumber(state.done),
            total: formatNumber(state.total),
          });
        case 'idle':
          return t('sync.idle', { time: formatTime(state.lastSyncAt) });
        case 'stays':
          return t('sync.stays', { count: state.waiting.stays.actions + state.waiting.stays.files });
        case 'sending':
          return sending(state.waiting);
        case 'troubled':
          return (
            tellTrouble(`trouble.${state.trouble}`, { time: formatTime(state.since) }) + left(state.waiting)
          );
        case 'starting':
          return t('sync.starting');
      }
    },
    [t, tellTrouble, formatTime, formatNumber],
  );
};
