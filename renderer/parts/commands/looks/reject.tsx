import { useState } from 'react';
import { type RejectionReason, rejectionReason } from '#shared/documents/rejection.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { FormProps } from '../forms/form-props.ts';
import { CommandFoot } from '../forms/CommandFoot.tsx';
import { LetterFields } from '../forms/LetterFields.tsx';
import { useLetter } from '../forms/use-letter.ts';
import { useLetterHint } from '../forms/use-letter-hint.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';
import { commandMessages } from '../messages.ts';
import { toldDeparture } from '../told.ts';

export const words = defineMessages({
  fr: {
    'reject.reason': 'Motif du rejet',
    'reject.explanation': 'Explication donnée au citoyen',
  },
  ar: {
    'reject.reason': 'سبب الرفض',
    'reject.explanation': 'التوضيح المقدم للمواطن',
  },
});

/** Why the request is turned down, for the file and, in the citizen's language, for the citizen. */
const RejectForm = ({ target, ids, send, onClose }: FormProps<CommandOf<'reject'>>) => {
  const { t } = useWords(words, commandMessages, sendingMessages);
  const [reason, setReason] = useState<RejectionReason>('not-municipal');
  const draft = useLetter({ target, ids }, 'refusal', 'reject');
  const { text, write, clear, language, channel } = draft;
  const hint = useLetterHint(channel, target);
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const explanation = text.trim();
    if (explanation === '') return setWrong(true);
    if (await send({ type: 'reject', reason, explanation, language, channel })) clear();
  };
  return (
    <>
      <Select
        label={t('reject.reason')}
        value={reason}
        onChange={setReason}
        options={rejectionReason.options.map((value) => ({ value, label: t(`rejection.${value}`) }))}
      />
      <LetterFields draft={draft} />
      <TextArea
        label={t('reject.explanation')}
        value={text}
        onChange={write}
        rows={7}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        autoFocus
        hint={hint}
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <CommandFoot type="reject" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};

/** It is turned down. */
export const reject = {
  action: {
    rank: 11,
    key: 'd',
    icon: 'close',
    nextIn: {},
    isIdle: () => false,
    several: false,
    ask: { form: RejectForm, wide: true, keeps: true },
  },
  events: {
    rejected: {
      icon: 'close',
      title: ({ reason }, { t }) => t('event.rejected', { reason: t(`rejection.${reason}`) }),
      consequences: ({ departure }, telling) => toldDeparture(departure, telling),
    },
  },
} satisfies CommandLook<'reject'>;
