import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { longestWaitDays } from '#shared/domain/deadlines/wait.ts';
import { dayNumber, dayText, localDay } from '#shared/domain/deadlines/zone.ts';
import { answerChannelFor, isMailed } from '#shared/channels/channels.ts';
import { hasMailAddress } from '#shared/workflow/acknowledgement-change.ts';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { FormProps } from '../forms/form-props.ts';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import { wayOut, wayOutMessages } from '../forms/way-out.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

export const words = defineMessages({
  fr: {
    'suspend.for': 'On attend',
    'suspend.citizen': 'le citoyen',
    'suspend.partner': 'un partenaire',
    'suspend.partner.which': 'Quel partenaire',
    'suspend.question': 'Question au citoyen',
    'suspend.question.hint': 'Facultatif. {way} Sa réponse rejoint la demande et la reprend.',
    'suspend.until': 'Revient le',
    'suspend.until.hint':
      'Ce jour-là la demande revient d’elle-même dans la file. Vide : elle attend qu’on la reprenne.',
  },
  ar: {
    'suspend.for': 'في انتظار',
    'suspend.citizen': 'المواطن',
    'suspend.partner': 'شريك',
    'suspend.partner.which': 'أي شريك',
    'suspend.question': 'سؤال موجه إلى المواطن',
    'suspend.question.hint': 'اختياري. {way} يُضم جوابه إلى الطلب ويُستأنف.',
    'suspend.until': 'يعود في',
    'suspend.until.hint':
      'في ذلك اليوم يعود الطلب من تلقاء نفسه إلى القائمة. إن تُرك فارغا بقي في الانتظار حتى يُستأنف.',
  },
});

/** Days a wait is given unless somebody says otherwise. */
const usualWaitDays = 14;

/** For whom the request waits, why, and until when. */
const SuspendForm = ({ target, ids, send, onClose }: FormProps<CommandOf<'suspend'>>) => {
  const { t, name } = useWords(words, wayOutMessages);
  const { reference } = useDesk();
  const partners = (reference?.offices.partners ?? []).filter(
    ({ code, active }) => active || code === target.partner,
  );
  const [waitingFor, setWaitingFor] = useState<'citizen' | 'partner'>(
    target.partner === null ? 'citizen' : 'partner',
  );
  const [partner, setPartner] = useState(target.partner ?? partners[0]?.code ?? '');
  const today = localDay(useNow());
  const inDays = (days: number) => dayText(dayNumber(today) + days);
  const [until, setUntil] = useState(inDays(usualWaitDays));
  const to = waitingFor === 'partner' ? partner || null : null;
  const [main] = target.complainants;
  const channel = answerChannelFor(main?.channel ?? target.channel);
  const language = main?.language ?? target.language;
  const isAsked = waitingFor === 'citizen' && isMailed(channel) && hasMailAddress(target) && ids.length === 1;
  const ask = useKeptText(`request.${target._id}.suspend.question`);
  const text = ask.text.trim();
  const question = isAsked && text !== '' ? { text, language, channel } : undefined;
  const submit = async (reason: string) => {
    const wait = { waitingFor, partner: to, reason, until: until || null } as const;
    const isDone = await send({ type: 'suspend', ...wait, ...(question ? { question } : {}) });
    if (isDone) ask.clear();
    return isDone;
  };
  return (
    <ReasonForm target={target} type="suspend" send={submit} onClose={onClose}>
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
      {isAsked && (
        <TextArea
          label={t('suspend.question')}
          value={ask.text}
          onChange={ask.write}
          rows={4}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          hint={t('suspend.question.hint', { way: t(wayOut(channel, target)) })}
        />
      )}
      <DateField
        label={t('suspend.until')}
        value={until}
        onChange={setUntil}
        min={inDays(1)}
        max={inDays(longestWaitDays)}
        hint={t('suspend.until.hint')}
      />
    </ReasonForm>
  );
};

/** For whom it waits. */
export const suspend = {
  action: {
    rank: 7,
    key: 's',
    icon: 'waiting',
    nextIn: {},
    isIdle: () => false,
    several: true,
    ask: { form: SuspendForm, wide: false, keeps: true },
  },
  events: {
    suspended: {
      icon: 'waiting',
      title: ({ partner, waitingFor, until }, { t, names, formatDay }) => {
        const whom = partner === null ? t(`waiting.${waitingFor}`) : names.partner(partner);
        return until === null
          ? t('event.suspended', { waitingFor: whom })
          : t('event.suspended.until', { waitingFor: whom, until: formatDay(until) });
      },
    },
  },
} satisfies CommandLook<'suspend'>;
