import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { FormProps } from '../forms/form-props.ts';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

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
  const { t, name } = useWords(words);
  const { reference } = useDesk();
  const partners = reference?.offices.partners ?? [];
  const [waitingFor, setWaitingFor] = useState<'citizen' | 'partner'>(
    target.partner === null ? 'citizen' : 'partner',
  );
  const [partner, setPartner] = useState(target.partner ?? partners[0]?.code ?? '');
  const to = waitingFor === 'partner' ? partner || null : null;
  return (
    <ReasonForm
      target={target}
      type="suspend"
      send={(reason) => send({ type: 'suspend', waitingFor, partner: to, reason })}
      onClose={onClose}
    >
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
    </ReasonForm>
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
