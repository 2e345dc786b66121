import type { RestoredNote } from '#renderer/data/contract/sync.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { restoredMessages } from './restored-messages.ts';

const named = 12;

/** The server was put back to a copy: what this desk sent again, what still waits, and what other desks have to bring. */
export const RestoredNotice = ({ note: { at, offered, waiting, files, gone } }: { note: RestoredNote }) => {
  const { t, formatDateTime } = useWords(restoredMessages);
  const { data } = useDesk();
  return (
    <Notice
      tone="amber"
      icon="alert"
      end={
        <Button size="small" onPress={() => void data.dismissRestored()}>
          {t('restored.read')}
        </Button>
      }
    >
      <strong>{t('restored.title', { time: formatDateTime(at) })}</strong>
      <p>{t('restored.offered', { count: offered })}</p>
      {offered > 0 && <p>{t('restored.waiting', { count: waiting })}</p>}
      {files > 0 && <p>{t('restored.files', { count: files })}</p>}
      {gone.length > 0 && (
        <p>
          {t('restored.gone', { count: gone.length })}{' '}
          {gone.slice(0, named).map((reference) => (
            <span key={reference}>
              <Ltr>{reference}</Ltr>{' '}
            </span>
          ))}
          {gone.length > named && t('restored.more', { count: gone.length - named })}
        </p>
      )}
    </Notice>
  );
};
