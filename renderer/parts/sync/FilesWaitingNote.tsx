import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { FilesWaiting } from '#renderer/data/contract/files.ts';
import { fileSize } from '#renderer/i18n/file-size.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { syncMessages } from './messages.ts';
import styles from './sync.module.css';

/** Scans and files that wait to be sent: how many, how much, since when; and those the server does not take. */
export const FilesWaitingNote = () => {
  const { t, language, formatDateTime } = useWords(syncMessages);
  const { data } = useDesk();
  const [waiting, setWaiting] = useState<FilesWaiting | null>(null);
  useEffect(() => {
    const stop = data.watchFiles(setWaiting);
    return () => void stop.then((end) => end());
  }, [data]);
  if (waiting === null || (waiting.count === 0 && waiting.refused.length === 0)) return null;
  const { count, bytes, since, refused } = waiting;
  return (
    <section data-testid="files-waiting">
      {since !== null && (
        <p>{t('sync.files', { count, size: fileSize(bytes, language), since: formatDateTime(since) })}</p>
      )}
      {refused.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{t('sync.files.refused')}</h3>
          <ul className={styles.refused}>
            {refused.map(({ fileId, name, size }) => (
              <li key={fileId}>
                <bdi>{name}</bdi> · {fileSize(size, language)}
              </li>
            ))}
          </ul>
          <Button size="small" onPress={() => void data.retryFiles()}>
            {t('sync.files.retry')}
          </Button>
        </>
      )}
    </section>
  );
};
