import { useDesk } from '#renderer/data/desk-context.tsx';
import type { SyncStatus } from '#renderer/data/contract/sync.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FilesWaitingNote } from './FilesWaitingNote.tsx';
import { RefusedItem } from './RefusedItem.tsx';
import { RestoredNotice } from './RestoredNotice.tsx';
import { SetAsideNote } from './SetAsideNote.tsx';
import { SyncTrouble } from './SyncTrouble.tsx';
import { syncMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './sync.module.css';

/** What waits, what was refused and why, and what to do about it. */
export const SyncPanel = ({
  status,
  onClose,
  onOpenRequest,
  onCounter,
  onSignInAgain,
}: {
  status: SyncStatus;
  onClose: () => void;
  onOpenRequest: (id: string) => void;
  /** The counter, where a registration given back waits. */
  onCounter: () => void;
  onSignInAgain: () => void;
}) => {
  const { t, formatDateTime } = useWords(syncMessages);
  const leaving =
    <Args extends unknown[]>(go: (...args: Args) => void) =>
    (...args: Args) => {
      onClose();
      go(...args);
    };
  const { data } = useDesk();
  return (
    <Dialog title={t('sync.title')} onClose={onClose}>
      <SyncTrouble status={status} />
      {status.lastSyncAt && <Muted>{t('sync.last', { time: formatDateTime(status.lastSyncAt) })}</Muted>}
      {status.restored && <RestoredNotice note={status.restored} />}
      <FilesWaitingNote />
      <SetAsideNote aside={status.aside} />
      <section>
        <h3 className={styles.subtitle}>{t('sync.refused.title')}</h3>
        {status.refused.length === 0 && <Muted>{t('sync.refused.none')}</Muted>}
        <ul className={styles.refused}>
          {status.refused.map((entry) => (
            <RefusedItem
              key={entry.command._id}
              entry={entry}
              all={status.refused}
              onOpenRequest={leaving(onOpenRequest)}
              onCounter={leaving(onCounter)}
            />
          ))}
        </ul>
      </section>
      <Line>
        <Button variant="primary" onPress={() => void data.syncNow()}>
          {t('sync.now')}
        </Button>
        {status.state.kind === 'troubled' && status.state.trouble === 'signed-out' && (
          <Button onPress={onSignInAgain}>{t('sync.sign-in-again')}</Button>
        )}
        <Button variant="quiet" onPress={onClose}>
          {t('app.close')}
        </Button>
      </Line>
    </Dialog>
  );
};
