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
    'suspend.for': 'On attend',
    'suspend.citizen': 'le citoyen',
    'suspend.partner': 'un partenaire',
    'suspend.partner.which': 'Quel partenaire',
  },
  ar: {
    'suspend.for': 'في انتظار',
    'suspend.citizen': 'المواطن',
    'suspend.partner': 'شريك',
    'suspend.partner.which': 'أي شريك',
  },
});

/** For whom the request waits, and why. */
const SuspendForm = ({ target, send, onClose }: FormProps<CommandOf<'suspend'>>) => {
  const { t, name } = useWords(words, commandMessages, sendingMessages);
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
        label={t('suspend.for')}
        value={waitingFor}
        onChange={setWaitingFor}
        options={[
          { value: 'citizen', label: t('suspend.citizen') },
          { value: 'partner', label: t('suspend.partner') },
        ]}
      />
      {waitingFor === 'partner' && (
        <Select
          label={t('suspend.partner.which')}
          value={partner}
          onChange={setPartner}
          options={partners.map((one) => ({ value: one.code, label: name(one.name) }))}
        />
      )}
      <TextArea
        label={t('form.reason')}
        value={text}
        onChange={write}
        autoFocus
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <FormFoot type="suspend" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};

/** For whom it waits. */
export const suspend = {
  action: {
    key: 's',
    icon: 'waiting',
    nextIn: {},
    isIdle: () => false,
    several: true,
    ask: { form: SuspendForm, wide: false },
  },
  events: {
    suspended: {
      icon: 'waiting',
      title: ({ partner, waitingFor }, { t, names }) =>
        t('event.suspended', {
          waitingFor: partner === null ? t(`waiting.${waitingFor}`) : names.partner(partner),
        }),
    },
  },
} satisfies CommandLook<'suspend'>;
