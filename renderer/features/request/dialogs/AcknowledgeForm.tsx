import { useState } from 'react';
import type { Channel } from '#shared/documents/channel.ts';
import type { Language } from '#shared/documents/text.ts';
import { fillTemplate } from '#shared/domain/templates/fill.ts';
import { requestValues } from '#shared/domain/templates/request-values.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useKeptText } from '../use-kept-text.ts';
import { answerChannels } from './answer-channels.ts';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';
import styles from './dialogs.module.css';

/** Tells the citizen that the request was received: a template filled, in the citizen's language and by the citizen's channel. */
export const AcknowledgeForm = ({ target, send, onClose }: FormProps) => {
  const { t, name } = useI18n();
  const { reference } = useDesk();
  const [main] = target.complainants;
  const offered = (reference?.templates.templates ?? []).filter(
    (one) =>
      one.active && one.use === 'acknowledgement' && (one.domain === null || one.domain === target.domain),
  );
  const [code, setCode] = useState(offered[0]?.code ?? '');
  const [language, setLanguage] = useState<Language>(main?.language ?? target.language);
  const own = main?.channel ?? target.channel;
  const [channel, setChannel] = useState<Channel>(own === 'import' ? 'paper' : own);
  const filled = (template: string, inLanguage: Language): string => {
    const found = offered.find((one) => one.code === template);
    if (!found || !reference) return '';
    return fillTemplate(found.body[inLanguage], inLanguage, requestValues(target, reference, inLanguage))
      .text;
  };
  const { text, write, clear } = useKeptText(`request.${target._id}.acknowledge`, filled(code, language));
  const [wrong, setWrong] = useState(false);
  const isOwnText = text !== filled(code, language);
  const choose = (template: string, inLanguage: Language) => {
    setCode(template);
    setLanguage(inLanguage);
    if (!isOwnText) write(filled(template, inLanguage));
  };
  const submit = async () => {
    const body = text.trim();
    if (body === '') return setWrong(true);
    if (await send({ type: 'acknowledge', body, language, channel, template: code || null })) clear();
  };
  return (
    <>
      <div className={styles.three}>
        <Select
          label={t('request.acknowledge.template')}
          value={code}
          onChange={(next) => choose(next, language)}
          options={offered.map((one) => ({ value: one.code, label: name(one.name) }))}
        />
        <Select
          label={t('request.answer.language')}
          value={language}
          onChange={(next) => choose(code, next)}
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
        label={t('request.acknowledge.body')}
        value={text}
        onChange={write}
        rows={8}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        autoFocus
        hint={t(channel === 'email' ? 'request.acknowledge.mailed' : 'request.acknowledge.told')}
        error={wrong && text.trim() === '' ? t('request.acknowledge.needed') : null}
      />
      <FormFoot type="acknowledge" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
