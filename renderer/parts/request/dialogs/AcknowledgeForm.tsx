import { useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';
import { LetterFields } from './LetterFields.tsx';
import { useLetter } from './use-letter.ts';
import { requestMessages } from '../messages.ts';

/** Tells the citizen that the request was received: a template filled, in the citizen's language and by the citizen's channel. */
export const AcknowledgeForm = ({ target, ids, send, onClose }: FormProps) => {
  const { t } = useWords(requestMessages);
  const draft = useLetter({ target, ids }, 'acknowledgement', 'acknowledge');
  const { text, write, clear, code, language, channel } = draft;
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const body = text.trim();
    if (body === '') return setWrong(true);
    if (await send({ type: 'acknowledge', body, language, channel, template: code || null })) clear();
  };
  return (
    <>
      <LetterFields draft={draft} />
      <TextArea
        label={t('request.acknowledge.body')}
        value={text}
        onChange={write}
        rows={8}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        autoFocus
        hint={t(channel === 'email' ? 'request.acknowledge.mailed' : 'request.acknowledge.told')}
        error={wrong && text.trim() === '' ? t('request.acknowledge.needed') : null}
      />
      <FormFoot type="acknowledge" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
