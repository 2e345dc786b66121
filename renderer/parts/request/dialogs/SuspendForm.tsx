import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';
import { requestMessages } from '../messages.ts';

/** For whom the request waits, and why. */
export const SuspendForm = ({ target, send, onClose }: FormProps) => {
  const { t, name } = useWords(requestMessages, sendingMessages);
  const { reference } = useDesk();
  const partners = reference?.offices.partners ?? [];
  const [waitingFor, setWaitingFor] = useState<'citizen' | 'partner'>(
    target.partner === null ? 'citizen' : 'partner',
  );
  const [partner, setPartner] = useState(target.partner ?? partners[0]?.code ?? '');
  const { text, write, clear } = useKeptText(`request.${target._id}.suspend`);
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const reason = text.trim();
    if (reason === '') return setWrong(true);
    const body = {
      type: 'suspend',
      waitingFor,
      partner: waitingFor === 'partner' ? partner || null : null,
      reason,
    } as const;
    if (await send(body)) clear();
  };
  return (
    <>
      <Select
        label={t('request.suspend.for')}
        value={waitingFor}
        onChange={setWaitingFor}
        options={[
          { value: 'citizen', label: t('request.suspend.citizen') },
          { value: 'partner', label: t('request.suspend.partner') },
        ]}
      />
      {waitingFor === 'partner' && (
        <Select
          label={t('request.suspend.partner.which')}
          value={partner}
          onChange={setPartner}
          options={partners.map((one) => ({ value: one.code, label: name(one.name) }))}
        />
      )}
      <TextArea
        label={t('request.reason')}
        value={text}
        onChange={write}
        autoFocus
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <FormFoot type="suspend" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
