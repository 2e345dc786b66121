import { useRef, useState } from 'react';
import type { EditableDocument } from '#shared/contracts/reference-api.ts';
import { textOfBytes } from '#shared/domain/deadlines/text-of-bytes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { FileChoice, type FileChooser } from '#renderer/ui/FileChoice.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { FeedList } from '../feeds/FeedList.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { type ReadImport, readImport } from './read-import.ts';
import styles from './frame.module.css';

const largest = 4_000_000;

/** Brings a file into the form, where it can be looked at and corrected; nothing is saved by it. */
export const ImportDialog = ({
  document,
  onClose,
  onTake,
}: {
  document: EditableDocument;
  onClose: () => void;
  onTake: (document: EditableDocument, why: string) => void;
}) => {
  const { t } = useAdministrationWords();
  const [read, setRead] = useState<{ name: string; found: ReadImport } | null>(null);
  const input = useRef<FileChooser>(null);
  const isCalendar = document.kind === 'calendar';
  const open = async (file: File | undefined) => {
    if (!file) return;
    const found: ReadImport =
      file.size > largest
        ? { kind: 'not-json' }
        : readImport(textOfBytes(TextDecoder, new Uint8Array(await file.arrayBuffer())), document);
    if (found.kind === 'json')
      return onTake(found.document, t('administration.import.why', { name: file.name }));
    return setRead({ name: file.name, found });
  };
  return (
    <Dialog title={t('administration.import.title')} onClose={onClose} wide>
      <p>{t(isCalendar ? 'administration.import.text.calendar' : 'administration.import.text')}</p>
      <div>
        <Button autoFocus onPress={() => input.current?.open()}>
          <Icon name="file" /> {t('administration.import.choose')}
        </Button>
      </div>
      <FileChoice
        chooser={input}
        label={t('administration.import.file')}
        accept={isCalendar ? '.json,.ics,application/json,text/calendar' : '.json,application/json'}
        onChoose={([file]) => void open(file)}
      />
      {document.kind === 'calendar' && <FeedList document={document} onTake={onTake} />}
      {read && <ImportProblems found={read.found} />}
      <div className={styles.buttons}>
        {read?.found.kind === 'icalendar' && read.found.taken > 0 && (
          <Button
            variant="primary"
            onPress={() => {
              if (read.found.kind === 'icalendar')
                onTake(read.found.document, t('administration.import.why', { name: read.name }));
            }}
          >
            {t('administration.import.take', { count: read.found.taken })}
          </Button>
        )}
        <Button variant="quiet" onPress={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </Dialog>
  );
};
