import { useState } from 'react';
import { type RejectionReason, rejectionReason } from '#shared/documents/rejection.ts';
import { leavesAsLetter } from '#shared/domain/register/takes-departure.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';
import { LetterFields } from './LetterFields.tsx';
import { useLetter } from './use-letter.ts';
import { requestMessages } from '../messages.ts';

/** Why the request is turned down, for the file and, in the citizen's language, for the citizen. */
export const RejectForm = ({ target, ids, send, onClose }: FormProps) => {
  const { t } = useWords(requestMessages, sendingMessages);
  const [reason, setReason] = useState<RejectionReason>('not-municipal');
  const draft = useLetter({ target, ids }, 'refusal', 'reject');
  const { text, write, clear, language, channel } = draft;
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const explanation = text.trim();
    if (explanation === '') return setWrong(true);
    if (await send({ type: 'reject', reason, explanation, language, channel })) clear();
  };
  return (
    <>
      <Select
        label={t('request.reject.reason')}
        value={reason}
        onChange={setReason}
        options={rejectionReason.options.map((value) => ({ value, label: t(`rejection.${value}`) }))}
      />
      <LetterFields draft={draft} />
      <TextArea
        label={t('request.reject.explanation')}
        value={text}
        onChange={write}
        rows={7}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        autoFocus
        hint={leavesAsLetter(channel) ? t('request.answer.numbered') : undefined}
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <FormFoot type="reject" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
