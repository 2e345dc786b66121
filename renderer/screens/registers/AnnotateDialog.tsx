import { useState } from 'react';
import type { RegisterEntry } from '#shared/documents/register.ts';
import { useCommands } from '#renderer/parts/sending/use-commands.ts';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { registersMessages } from './messages.ts';

/** Writes beside an entry. */
export const AnnotateDialog = ({ entry, onClose }: { entry: RegisterEntry; onClose: () => void }) => {
  const { t } = useWords(registersMessages, sendingMessages);
  const submit = useCommands();
  const { text, write, clear } = useKeptText(`register.${entry.reference}`);
  const [wrong, setWrong] = useState(false);
  const send = async () => {
    if (text.trim() === '') return setWrong(true);
    const body = { type: 'annotate-register', entry: entry.reference, text: text.trim() } as const;
    if (!(await submit([entry.requestId], body))) return;
    clear();
    onClose();
  };
  useShortcut('Mod+Enter', () => void send(), {
    label: t('registers.annotate'),
    group: t('registers.title'),
  });
  return (
    <Dialog title={`${t('registers.annotate')} \u2068${entry.reference}\u2069`} onClose={onClose}>
      <TextArea
        label={t('registers.annotate.text')}
        value={text}
        onChange={write}
        autoFocus
        hint={t('registers.annotate.hint')}
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <DialogFoot send={t('registers.annotate')} onSend={() => void send()} onClose={onClose} />
    </Dialog>
  );
};
