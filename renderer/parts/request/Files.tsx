import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { FileDialog } from '#renderer/parts/viewer/FileDialog.tsx';
import { isViewable } from '#renderer/parts/viewer/open-file.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { fileSize } from '#renderer/i18n/file-size.ts';
import { FindRequest } from '#renderer/parts/find-request/FindRequest.tsx';
import { findRequestMessages } from '#renderer/parts/find-request/messages.ts';
import { useMoveFile } from '#renderer/parts/find-request/use-move-file.ts';
import { useAttach } from './use-attach.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { requestMessages } from './messages.ts';
import { Line } from '#renderer/ui/Line.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import { FileChoice, type FileChooser } from '#renderer/ui/FileChoice.tsx';
import styles from './files.module.css';

/** Files of the request: dropped here, pasted, or chosen; scans and pictures are looked at here, others saved. */
export const Files = ({ request }: { request: RequestDocument }) => {
  const { t, language } = useWords(requestMessages, findRequestMessages);
  const { data } = useDesk();
  const toast = useToast();
  const attach = useAttach(request);
  const picker = useRef<FileChooser>(null);
  const [isOver, setOver] = useState(false);
  const move = useMoveFile();
  const [moving, setMoving] = useState<AttachmentRef | null>(null);
  const [shown, setShown] = useState<AttachmentRef | null>(null);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void attach(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [attach]);
  const drag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setOver(over);
  };
  const open = async (file: AttachmentRef) => {
    if (isViewable(file.type)) return setShown(file);
    const blob = await data.readFile(file.fileId, request._id);
    if (!blob) return toast(t('request.files.away'), { tone: 'problem' });
    const url = URL.createObjectURL(new Blob([blob], { type: file.type }));
    const link = Object.assign(document.createElement('a'), { href: url, download: file.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <section
      className={styles.files}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void attach([...event.dataTransfer.files]);
      }}
    >
      <h3 className={styles.heading}>
        {t('request.files')}
        <span className={styles.hint}>{t('request.files.drop')}</span>
        <Button size="small" variant="quiet" onPress={() => picker.current?.open()}>
          <Icon name="paperclip" size={14} /> {t('request.files.choose')}
        </Button>
        <FileChoice
          chooser={picker}
          label={t('request.files')}
          isMany
          onChoose={(files) => void attach(files)}
        />
      </h3>
      {request.attachments.length > 0 && (
        <Line as="ul">
          {request.attachments.map((file) => (
            <li key={file.fileId}>
              <Press
                className={styles.file}
                aria-label={t('request.files.open', { name: file.name })}
                onClick={() => void open(file)}
              >
                <Thumbnail file={file} requestId={request._id} />
                <bdi className={styles.name}>{file.name}</bdi>
                <Muted as="span" size="small">
                  {fileSize(file.size, language)}
                </Muted>
              </Press>
              <Button
                size="small"
                variant="quiet"
                label={t('find-request.move', { name: file.name })}
                onPress={() => setMoving(file)}
              >
                <Icon name="send" size={14} />
              </Button>
            </li>
          ))}
        </Line>
      )}
      {moving && (
        <FindRequest
          title={t('find-request.move', { name: moving.name })}
          onClose={() => setMoving(null)}
          onPick={({ id, reference }) => {
            setMoving(null);
            void move(moving.fileId, { id: request._id, reference: request.reference }, { id, reference });
          }}
        />
      )}
      {shown && <FileDialog file={shown} requestId={request._id} onClose={() => setShown(null)} />}
    </section>
  );
};
