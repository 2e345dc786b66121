import { useEffect, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { IntakeDraft } from './draft.ts';
import { useFiles } from './use-files.ts';
import { intakeMessages } from './messages.ts';
import styles from './files.module.css';

interface FilesFieldProps {
  draft: IntakeDraft;
  change: (next: (draft: IntakeDraft) => IntakeDraft) => void;
  office: string;
}

/** Photos and letters: dropped on the field, pasted anywhere in the form, or chosen. Kept on this PC at once. */
export const FilesField = ({ draft, change, office }: FilesFieldProps) => {
  const { t } = useWords(intakeMessages);
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { add, remove, trouble } = useFiles(office, change);
  const already = draft.attachments.length;

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void add(files, already);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [add, already]);

  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={styles.drop}
      data-over={over ? '' : undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void add([...event.dataTransfer.files], already);
      }}
    >
      <Icon name="paperclip" />
      <span className={styles.hint}>{t('intake.files.drop')}</span> <Kbd>Ctrl+V</Kbd>
      <Button size="small" onPress={() => picker.current?.click()}>
        {t('intake.files.choose')}
      </Button>
      <input
        autoComplete="off"
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('intake.files')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])], already);
          event.target.value = '';
        }}
      />
      {already === 0 ? null : (
        <ul className={styles.files}>
          {draft.attachments.map((file) => (
            <li key={file.fileId} className={styles.file}>
              <bdi>{file.name}</bdi>
              <button
                type="button"
                className={styles.remove}
                aria-label={t('intake.files.remove', { name: file.name })}
                onClick={() => remove(file.fileId)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {trouble === null ? null : (
        <p role="alert" className={styles.trouble}>
          {t(`intake.files.${trouble.kind}`, { name: trouble.name })}
        </p>
      )}
    </div>
  );
};
