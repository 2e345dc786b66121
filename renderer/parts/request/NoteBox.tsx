import { useRef } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useCommands } from '#renderer/parts/sending/use-commands.ts';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import { requestMessages } from './messages.ts';
import styles from './request.module.css';

/** A note for colleagues, kept while it is written. N goes to it, Ctrl+Enter saves it. */
export const NoteBox = ({ requestId }: { requestId: string }) => {
  const { t } = useWords(requestMessages);
  const submit = useCommands();
  const box = useRef<HTMLDivElement>(null);
  const { text, write, clear } = useKeptText(`request.${requestId}.note`);
  const isWritten = text.trim() !== '';
  const save = async () => {
    if (isWritten && (await submit([requestId], { type: 'note', body: text.trim() }))) clear();
  };
  useShortcut('n', () => box.current?.querySelector('textarea')?.focus(), {
    label: t('request.note'),
    group: t('app.request'),
  });
  useShortcut('Mod+Enter', isWritten && (() => void save()), {
    label: t('request.note.save'),
    group: t('app.request'),
  });
  return (
    <div ref={box} className={styles.note}>
      <TextArea
        label={t('request.note')}
        hint={t('request.note.hint')}
        value={text}
        onChange={write}
        rows={1}
      />
      {isWritten && (
        <div>
          <Button size="small" variant="primary" onPress={() => void save()}>
            {t('request.note.save')} <Kbd keys="Mod+Enter" />
          </Button>
        </div>
      )}
      {!isWritten && (
        <span className={styles.noteKey}>
          <Kbd keys="N" />
        </span>
      )}
    </div>
  );
};
