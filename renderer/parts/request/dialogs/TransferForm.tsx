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

/** To which office, and why. */
export const TransferForm = ({ target, send, onClose }: FormProps) => {
  const { t, name } = useWords(requestMessages, sendingMessages);
  const { reference } = useDesk();
  const others = (reference?.offices.offices ?? []).filter((office) => office.code !== target.office);
  const byPlace = others.find(
    (office) => office.arrondissement !== null && office.arrondissement === target.place.arrondissement,
  );
  const [toOffice, setToOffice] = useState(byPlace?.code ?? others[0]?.code ?? '');
  const { text, write, clear } = useKeptText(`request.${target._id}.transfer`);
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const reason = text.trim();
    if (reason === '') return setWrong(true);
    if (await send({ type: 'transfer', toOffice, reason })) clear();
  };
  return (
    <>
      <Select
        label={t('request.transfer.to')}
        value={toOffice}
        onChange={setToOffice}
        options={others.map((office) => ({ value: office.code, label: name(office.name) }))}
      />
      <TextArea
        label={t('request.reason')}
        value={text}
        onChange={write}
        autoFocus
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <FormFoot type="transfer" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
