import { useState } from 'react';
import type { SyncState } from '#renderer/data/contract/sync.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import type { IconName } from '#renderer/ui/Icon.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { SyncPanel } from './SyncPanel.tsx';
import { useSyncStatus } from './use-sync-status.ts';
import { restoredMessages } from './restored-messages.ts';
import { syncMessages } from './messages.ts';
import styles from './sync.module.css';

const looks: Readonly<Record<SyncState['kind'], readonly [Tone, IconName]>> = {
  starting: ['neutral', 'sync'],
  'first-sync': ['accent', 'sync'],
  idle: ['neutral', 'check'],
  sending: ['accent', 'send'],
  offline: ['amber', 'offline'],
  'signed-out': ['amber', 'user-off'],
};

/** The sync in words, always on the screen; pressing it shows what waits and what was refused. */
export const SyncIndicator = ({
  onOpenRequest,
  onSignInAgain,
}: {
  onOpenRequest: (id: string) => void;
  onSignInAgain: () => void;
}) => {
  const { t, formatTime, formatNumber } = useWords(syncMessages, restoredMessages);
  const status = useSyncStatus();
  const [open, setOpen] = useState(false);
  const { state } = status;
  const [tone, icon] = looks[state.kind];
  const words = (() => {
    switch (state.kind) {
      case 'first-sync':
        return t('sync.first-sync', { done: formatNumber(state.done), total: formatNumber(state.total) });
      case 'idle':
        return t('sync.idle', { time: formatTime(state.lastSyncAt) });
      case 'sending':
        return t('sync.sending', { count: state.count });
      case 'offline':
        return state.waiting > 0
          ? t('sync.offline-waiting', { time: formatTime(state.since), count: state.waiting })
          : t('sync.offline', { time: formatTime(state.since) });
      case 'signed-out':
      case 'starting':
        return t(`sync.${state.kind}`);
    }
  })();
  return (
    <>
      <button
        type="button"
        className={styles.indicator}
        onClick={() => setOpen(true)}
        data-testid="sync-state"
        data-kind={state.kind}
      >
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
        {status.refused.length > 0 && (
          <Badge tone="red" icon="alert">
            {t('sync.refused', { count: status.refused.length })}
          </Badge>
        )}
        {status.restored && (
          <Badge tone="amber" icon="alert">
            {t('restored.badge')}
          </Badge>
        )}
        {state.kind === 'first-sync' && (
          <ProgressLine value={state.done / Math.max(1, state.total)} label={words} />
        )}
      </button>
      {open && (
        <SyncPanel
          status={status}
          onClose={() => setOpen(false)}
          onOpenRequest={onOpenRequest}
          onSignInAgain={onSignInAgain}
        />
      )}
    </>
  );
};
