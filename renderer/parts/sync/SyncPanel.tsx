import { wordsOf } from '#shared/workflow/words-of.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { SyncStatus } from '#renderer/data/contract/sync.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FilesWaitingNote } from './FilesWaitingNote.tsx';
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
  onSignInAgain,
}: {
  status: SyncStatus;
  onClose: () => void;
  onOpenRequest: (id: string) => void;
  onSignInAgain: () => void;
}) => {
  const { t, formatDateTime } = useWords(syncMessages);
  const sentence = useRefusal();
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
          {status.refused.map(({ command, refusal }) => (
            <li key={command._id}>
              <strong>{t(`command.${command.body.type}`)}</strong> · {formatDateTime(command.doneAt)}
              {refusal && <p>{sentence(refusal)}</p>}
              {wordsOf(command) !== '' && (
                <blockquote className={styles.words} dir="auto">
                  {wordsOf(command)}
                </blockquote>
              )}
              <Line>
                <Button
                  size="small"
                  onPress={() => {
                    onClose();
                    onOpenRequest(command.requestId);
                  }}
                >
                  {t('sync.open')}
                </Button>
                <Button size="small" variant="quiet" onPress={() => void data.dismiss(command._id)}>
                  {t('sync.dismiss')}
                </Button>
              </Line>
            </li>
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
