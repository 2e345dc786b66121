import { useState } from 'react';
import type { Channel } from '#shared/documents/channel.ts';
import type { Language } from '#shared/documents/text.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useKeptText } from '../use-kept-text.ts';
import { answerChannels } from './answer-channels.ts';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';
import styles from './dialogs.module.css';

const outcomes = ['settled', 'not-settled', 'information'] as const;

/** The answer to the citizen, in the citizen's language and by the citizen's channel unless said otherwise. */
export const AnswerForm = ({ target, send, onClose }: FormProps) => {
  const { t } = useI18n();
  const [main] = target.complainants;
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('settled');
  const [language, setLanguage] = useState<Language>(main?.language ?? target.language);
  const own = main?.channel ?? target.channel;
  const [channel, setChannel] = useState<Channel>(own === 'import' ? 'paper' : own);
  const template = t(`request.answer.template.${language}`, { reference: target.reference });
  const { text, write, clear } = useKeptText(`request.${target._id}.answer`, template);
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const body = text.trim();
    if (body === '') return setWrong(true);
    if (await send({ type: 'answer', outcome, body, language, channel })) clear();
  };
  return (
    <>
      <div className={styles.three}>
        <Select
          label={t('request.answer.outcome')}
          value={outcome}
          onChange={setOutcome}
          options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <Select
          label={t('request.answer.language')}
          value={language}
          onChange={(next) => {
            setLanguage(next);
            if (text === template)
              write(t(`request.answer.template.${next}`, { reference: target.reference }));
          }}
          options={(['fr', 'ar'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <Select
          label={t('request.answer.by')}
          value={channel}
          onChange={setChannel}
          options={answerChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </div>
      <TextArea
        label={t('request.answer.body')}
        value={text}
        onChange={write}
        rows={8}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        autoFocus
        error={wrong && text.trim() === '' ? t('request.answer.needed') : null}
      />
      <FormFoot type="answer" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
