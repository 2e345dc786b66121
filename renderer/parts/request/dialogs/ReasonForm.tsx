import { useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';
import { requestMessages } from '../messages.ts';

/** Why the request goes on (optional) or is opened again (needed). */
export const ReasonForm = ({ target, send, onClose, type }: FormProps & { type: 'resume' | 'reopen' }) => {
  const { t } = useWords(requestMessages, sendingMessages);
  const { text, write, clear } = useKeptText(`request.${target._id}.${type}`);
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const reason = text.trim();
    if (type === 'reopen' && reason === '') return setWrong(true);
    if (await send({ type, reason })) clear();
  };
  return (
    <>
      <TextArea
        label={t('request.reason')}
        value={text}
        onChange={write}
        autoFocus
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <FormFoot type={type} onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
