import { useState } from 'react';
import { leavesAsLetter } from '#shared/domain/register/takes-departure.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';
import { LetterFields } from './LetterFields.tsx';
import { useLetter } from './use-letter.ts';
import { requestMessages } from '../messages.ts';

const outcomes = ['settled', 'not-settled', 'information'] as const;

/** The answer to the citizen: a template, in the citizen's language and by the citizen's channel unless said otherwise. */
export const AnswerForm = ({ target, ids, send, onClose }: FormProps) => {
  const { t } = useWords(requestMessages);
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('settled');
  const draft = useLetter({ target, ids }, 'answer', 'answer');
  const { text, write, clear, language, channel } = draft;
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const body = text.trim();
    if (body === '') return setWrong(true);
    if (await send({ type: 'answer', outcome, body, language, channel })) clear();
  };
  return (
    <>
      <Select
        label={t('request.answer.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <LetterFields draft={draft} />
      <TextArea
        label={t('request.answer.body')}
        value={text}
        onChange={write}
        rows={8}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        autoFocus
        hint={leavesAsLetter(channel) ? t('request.answer.numbered') : undefined}
        error={wrong && text.trim() === '' ? t('request.answer.needed') : null}
      />
      <FormFoot type="answer" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
