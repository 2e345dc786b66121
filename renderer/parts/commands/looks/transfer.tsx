import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import type { FormProps } from '../forms/form-props.ts';
import { FormFoot } from '../forms/FormFoot.tsx';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';
import { commandMessages } from '../messages.ts';

export const words = defineMessages({
  fr: {
    'transfer.to': 'Vers le bureau',
  },
  ar: {
    'transfer.to': 'إلى المكتب',
  },
});

/** To which office, and why. */
const TransferForm = ({ target, send, onClose }: FormProps<CommandOf<'transfer'>>) => {
  const { t, name } = useWords(words, commandMessages, sendingMessages);
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
        label={t('transfer.to')}
        value={toOffice}
        onChange={setToOffice}
        options={others.map((office) => ({ value: office.code, label: name(office.name) }))}
      />
      <TextArea
        label={t('form.reason')}
        value={text}
        onChange={write}
        autoFocus
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <FormFoot type="transfer" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};

/** Another office takes it. */
export const transfer = {
  action: {
    key: 't',
    icon: 'arrow-end',
    nextIn: {},
    isIdle: () => false,
    several: true,
    ask: { form: TransferForm, wide: false },
  },
  events: {
    transferred: {
      icon: 'arrow-end',
      title: ({ fromOffice, toOffice }, { t, names }) =>
        t('event.transferred', { from: names.office(fromOffice), to: names.office(toOffice) }),
    },
  },
} satisfies CommandLook<'transfer'>;
