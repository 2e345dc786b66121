import { useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
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
    'answer.outcome': 'Issue',
    'answer.body': 'Réponse au citoyen',
    'answer.needed': 'Écrivez la réponse que le citoyen recevra.',
  },
  ar: {
    'answer.outcome': 'النتيجة',
    'answer.body': 'الجواب الموجه إلى المواطن',
    'answer.needed': 'اكتب الجواب الذي سيتوصل به المواطن.',
  },
});

const outcomes = ['settled', 'not-settled', 'information'] as const;

/** The answer to the citizen: a template, in the citizen's language and by the citizen's channel unless said otherwise. */
const AnswerForm = ({ target, ids, send, onClose }: FormProps<CommandOf<'answer'>>) => {
  const { t } = useWords(words, commandMessages);
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('settled');
  const draft = useLetter({ target, ids }, 'answer', 'answer');
  const { text, write, clear, language, channel } = draft;
  const hint = useLetterHint(channel, target);
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const body = text.trim();
    if (body === '') return setWrong(true);
    if (await send({ type: 'answer', outcome, body, language, channel })) clear();
  };
  return (
    <>
      <Select
        label={t('answer.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <LetterFields draft={draft} />
      <TextArea
        label={t('answer.body')}
        value={text}
        onChange={write}
        rows={8}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        autoFocus
        hint={hint}
        error={wrong && text.trim() === '' ? t('answer.needed') : null}
      />
      <CommandFoot type="answer" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};

/** The answer to the citizen. */
export const answer = {
  action: {
    rank: 5,
    key: 'e',
    icon: 'send',
    nextIn: { 'in-progress': 1 },
    isIdle: () => false,
    several: false,
    ask: { form: AnswerForm, wide: true, keeps: true },
  },
  events: {
    answered: {
      icon: 'send',
      title: ({ outcome }, { t }) => t('event.answered', { outcome: t(`outcome.${outcome}`) }),
      consequences: ({ departure }, telling) => toldDeparture(departure, telling),
    },
  },
} satisfies CommandLook<'answer'>;
