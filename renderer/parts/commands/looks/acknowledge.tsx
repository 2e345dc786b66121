import { useState } from 'react';
import { isMailed } from '#shared/channels/channels.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { FormProps } from '../forms/form-props.ts';
import { CommandFoot } from '../forms/CommandFoot.tsx';
import { LetterFields } from '../forms/LetterFields.tsx';
import { useLetter } from '../forms/use-letter.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

export const words = defineMessages({
  fr: {
    'acknowledge.body': 'Accusé de réception au citoyen',
    'acknowledge.needed': 'Écrivez ce que le citoyen recevra.',
    'acknowledge.mailed': 'Partira par courriel ; compte quand le serveur de courriel l’a pris.',
    'acknowledge.told': 'Vous confirmez l’avoir dit ou remis au citoyen.',
  },
  ar: {
    'acknowledge.body': 'إشعار المواطن بالتوصل',
    'acknowledge.needed': 'اكتب ما سيتوصل به المواطن.',
    'acknowledge.mailed': 'سيرسل بالبريد الإلكتروني، ويُحتسب عندما يتسلمه خادم البريد.',
    'acknowledge.told': 'تؤكد أنك بلّغت المواطن أو سلّمته الإشعار.',
  },
});

/** Tells the citizen that the request was received: a template filled, in the citizen's language and by the citizen's channel. */
const AcknowledgeForm = ({ target, ids, send, onClose }: FormProps<CommandOf<'acknowledge'>>) => {
  const { t } = useWords(words);
  const draft = useLetter({ target, ids }, 'acknowledgement', 'acknowledge');
  const { text, write, clear, code, language, channel } = draft;
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const body = text.trim();
    if (body === '') return setWrong(true);
    if (await send({ type: 'acknowledge', body, language, channel, template: code || null })) clear();
  };
  return (
    <>
      <LetterFields draft={draft} />
      <TextArea
        label={t('acknowledge.body')}
        value={text}
        onChange={write}
        rows={8}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        autoFocus
        hint={t(isMailed(channel) ? 'acknowledge.mailed' : 'acknowledge.told')}
        error={wrong && text.trim() === '' ? t('acknowledge.needed') : null}
      />
      <CommandFoot type="acknowledge" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};

/** The citizen is told that it was received. */
export const acknowledge = {
  action: {
    rank: 12,
    key: 'b',
    icon: 'send',
    nextIn: {},
    isIdle: ({ acknowledgedAt }) => acknowledgedAt !== null,
    several: false,
    ask: { form: AcknowledgeForm, wide: true, keeps: true },
  },
  events: {
    acknowledged: {
      icon: 'send',
      title: ({ channel }, { t }) => t('event.acknowledged', { channel: t(`channel.${channel}`) }),
    },
  },
} satisfies CommandLook<'acknowledge'>;
