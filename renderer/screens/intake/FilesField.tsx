import { useCallback, useRef } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { FileChoice, type FileChooser } from '#renderer/ui/FileChoice.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { CounterForm, FormState } from './form/counter-form.ts';
import type { FormFile } from './form/form-files.ts';
import { isRefusal } from '#renderer/parts/files/file-kind.ts';
import { fileMessages } from '#renderer/parts/files/messages.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { intakeMessages } from './messages.ts';
import styles from './files.module.css';

const isGoing = (file: FormFile): file is FormFile & { state: 'waiting' | 'keeping' } =>
  file.state === 'waiting' || file.state === 'keeping';
type StuckState = Exclude<FormFile['state'], 'waiting' | 'keeping'>;
const isStuck = (file: FormFile): file is FormFile & { state: StuckState } => !isGoing(file);

/** Photos and letters: dropped or pasted anywhere in the window, or chosen. Kept on this PC one after the other. */
export const FilesField = ({ form, state }: { form: CounterForm; state: FormState }) => {
  const { t } = useWords(intakeMessages, fileMessages);
  const toast = useToast();
  const picker = useRef<FileChooser>(null);
  const add = useCallback(
    (files: readonly File[]) => {
      if (!form.files.add(files)) toast(t('intake.files.too-late'), { tone: 'problem' });
    },
    [form, t, toast],
  );
  const isOver = useDroppedFiles(add);
  const { attachments } = state.draft;
  const wrong = ({ name, state }: FormFile & { state: StuckState }) =>
    isRefusal(state) ? t(`file.${state}`, { name }) : t(`intake.files.${state}`, { name });
  const going = state.files.filter(isGoing);
  const Row = ({ name, more, onRemove }: { name: string; more?: string; onRemove: () => void }) => (
    <li className={styles.file}>
      <bdi>{name}</bdi> {more && <small>{more}</small>}
      <Button size="small" variant="quiet" label={t('intake.files.remove', { name })} onPress={onRemove}>
        <Icon name="close" size={13} />
      </Button>
    </li>
  );
  return (
    <div className={styles.drop} data-over={isOver ? '' : undefined}>
      <Icon name="paperclip" />
      <span className={styles.hint}>{t('intake.files.drop')}</span> <Kbd keys={'Mod+V'} />
      <Button size="small" onPress={() => picker.current?.open()}>
        {t('intake.files.choose')}
      </Button>
      <FileChoice chooser={picker} label={t('intake.files')} isMany onChoose={add} />
      {attachments.length + going.length === 0 ? null : (
        <ul className={styles.files} aria-label={t('intake.files')}>
          {attachments.map(({ fileId, name }) => (
            <Row key={fileId} name={name} onRemove={() => form.removeFile(fileId)} />
          ))}
          {going.map((file) => (
            <Row
              key={file.id}
              name={file.name}
              more={t(`intake.files.${file.state}`)}
              onRemove={() => form.files.remove(file.id)}
            />
          ))}
        </ul>
      )}
      {state.files.filter(isStuck).map((file) => (
        <p key={file.id} role="alert" className={styles.trouble}>
          {wrong(file)}{' '}
          {file.state === 'failed' && (
            <Button size="small" onPress={() => form.files.retry()}>
              {t('intake.files.retry')}
            </Button>
          )}
          <Button
            size="small"
            variant="quiet"
            label={t('intake.files.remove', { name: file.name })}
            onPress={() => form.files.remove(file.id)}
          >
            <Icon name="close" size={13} />
          </Button>
        </p>
      ))}
    </div>
  );
};
