import { useEffect, useState } from 'react';
import type { AttachmentRef } from '#shared/documents/attachment.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { openFile, type ViewedFile } from './open-file.ts';
import { Viewer } from './Viewer.tsx';
import { viewerMessages } from './messages.ts';
import styles from './viewer.module.css';

type Shown =
  | { kind: 'fetching'; part: number }
  | { kind: 'away' | 'damaged' }
  | { kind: 'open'; file: ViewedFile; blob: Blob };

/** A file of a request in front of the desk; fetched from the server, with its progress, when it is not on this PC. */
export const FileDialog = ({
  file,
  requestId,
  onClose,
}: {
  file: AttachmentRef;
  requestId: string;
  onClose: () => void;
}) => {
  const { t } = useWords(viewerMessages);
  const { data } = useDesk();
  const [shown, setShown] = useState<Shown>({ kind: 'fetching', part: 0 });
  const [at, setAt] = useState(0);
  useEffect(() => {
    let current = true;
    let opened: ViewedFile | null = null;
    const show = (next: Shown) => {
      if (current) setShown(next);
    };
    const open = async () => {
      const bytes = await data.readFile(file.fileId, requestId, (done, total) =>
        show({ kind: 'fetching', part: done / Math.max(1, total === 0 ? file.size : total) }),
      );
      if (!bytes) return show({ kind: 'away' });
      const blob = new Blob([bytes], { type: file.type });
      opened = await openFile(blob);
      if (current) show({ kind: 'open', file: opened, blob });
      else opened.close();
    };
    open().catch(() => show({ kind: 'damaged' }));
    return () => {
      current = false;
      opened?.close();
    };
  }, [data, file, requestId]);
  const save = (blob: Blob) => {
    const url = URL.createObjectURL(blob);
    Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <Dialog title={file.name} onClose={onClose} wide>
      <div className={styles.dialog}>
        {shown.kind === 'fetching' && (
          <>
            <p role="status">{t('viewer.fetching')}</p>
            <ProgressLine value={shown.part} label={t('viewer.fetching')} />
          </>
        )}
        {(shown.kind === 'away' || shown.kind === 'damaged') && (
          <p role="alert">{t(`viewer.${shown.kind}`)}</p>
        )}
        {shown.kind === 'open' && (
          <Viewer
            pages={shown.file.pages}
            at={at}
            onAt={setAt}
            tools={
              <Button size="small" onPress={() => save(shown.blob)}>
                {t('viewer.save')}
              </Button>
            }
          />
        )}
      </div>
      <Button variant="quiet" onPress={onClose}>
        {t('app.close')}
      </Button>
    </Dialog>
  );
};
