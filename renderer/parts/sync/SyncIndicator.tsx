import { useState } from 'react';
import type { SyncState, Trouble } from '#renderer/data/contract/sync.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import type { IconName } from '#renderer/ui/Icon.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import { Announcer } from './Announcer.tsx';
import { SyncPanel } from './SyncPanel.tsx';
import { useSyncStatus } from './use-sync-status.ts';
import { restoredMessages } from './restored-messages.ts';
import { useSyncWords } from './use-sync-words.ts';
import { syncMessages } from './messages.ts';
import styles from './sync.module.css';

const looks: Readonly<Record<Exclude<SyncState['kind'], 'troubled'>, readonly [Tone, IconName]>> = {
  starting: ['neutral', 'sync'],
  reading: ['accent', 'sync'],
  'first-sync': ['accent', 'sync'],
  idle: ['neutral', 'check'],
  stays: ['amber', 'alert'],
  sending: ['accent', 'send'],
};
const troubles: Readonly<Record<Trouble, readonly [Tone, IconName]>> = {
  network: ['amber', 'offline'],
  portal: ['amber', 'offline'],
  busy: ['amber', 'offline'],
  limit: ['amber', 'alert'],
  refused: ['amber', 'alert'],
  'signed-out': ['amber', 'user-off'],
  'server-error': ['amber', 'alert'],
};
const lookOf = (state: SyncState) =>
  state.kind === 'troubled' ? troubles[state.trouble] : looks[state.kind];

/** The sync in words, always on the screen; pressing it shows what waits and what was refused. */
export const SyncIndicator = ({
  onOpenRequest,
  onCounter,
  onSignInAgain,
}: {
  onOpenRequest: (id: string) => void;
  onCounter: () => void;
  onSignInAgain: () => void;
}) => {
  const { t } = useWords(syncMessages, restoredMessages);
  const status = useSyncStatus();
  const [open, setOpen] = useState(false);
  const { state } = status;
  const [tone, icon] = lookOf(state);
  const words = useSyncWords()(state);
  const refused = status.refused.length + status.refusedFiles;
  return (
    <>
      <Press
        className={styles.indicator}
        onClick={() => setOpen(true)}
        data-testid="sync-state"
        data-kind={state.kind === 'troubled' ? state.trouble : state.kind}
      >
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
        {refused > 0 && (
          <Badge tone="red" icon="alert">
            {t('sync.refused', { count: refused })}
          </Badge>
        )}
        {status.restored && (
          <Badge tone="amber" icon="alert">
            {t('restored.badge')}
          </Badge>
        )}
        {(state.kind === 'first-sync' || state.kind === 'reading') && (
          <ProgressLine value={state.done / Math.max(1, state.total)} label={words} />
        )}
      </Press>
      <Announcer status={status} />
      {open && (
        <SyncPanel
          status={status}
          onClose={() => setOpen(false)}
          onOpenRequest={onOpenRequest}
          onCounter={onCounter}
          onSignInAgain={onSignInAgain}
        />
      )}
    </>
  );
};
