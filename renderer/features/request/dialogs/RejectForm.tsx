import { useState } from 'react';
import { type RejectionReason, rejectionReason } from '#shared/documents/command.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useKeptText } from '../use-kept-text.ts';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';

/** Why the request is turned down, for the file and for the citizen. */
export const RejectForm = ({ target, send, onClose }: FormProps) => {
  const { t } = useI18n();
  const [reason, setReason] = useState<RejectionReason>('not-municipal');
  const { text, write, clear } = useKeptText(`request.${target._id}.reject`);
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const explanation = text.trim();
    if (explanation === '') return setWrong(true);
    if (await send({ type: 'reject', reason, explanation })) clear();
  };
  return (
    <>
      <Select
        label={t('request.reject.reason')}
        value={reason}
        onChange={setReason}
        options={rejectionReason.options.map((value) => ({ value, label: t(`rejection.${value}`) }))}
      />
      <TextArea
        label={t('request.reject.explanation')}
        value={text}
        onChange={write}
        autoFocus
        error={wrong && text.trim() === '' ? t('request.reason.needed') : null}
      />
      <FormFoot type="reject" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
