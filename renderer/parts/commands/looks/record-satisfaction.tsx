import { useState } from 'react';
import { satisfactionScore, satisfactionWay } from '#shared/documents/satisfaction.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import { satisfactionOf } from '#shared/workflow/ending.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { CommandLook } from '../command-look.ts';
import { CommandFoot } from '../forms/CommandFoot.tsx';
import styles from '../forms/forms.module.css';
import type { FormProps } from '../forms/form-props.ts';

export const words = defineMessages({
  fr: {
    'satisfaction.score': 'Satisfait de la réponse ?',
    'satisfaction.score.needed': 'Choisissez oui ou non : la réponse est celle du citoyen.',
    'satisfaction.score.yes': 'Oui',
    'satisfaction.score.no': 'Non',
    'satisfaction.said': 'Dit',
    'satisfaction.words': 'Ses mots',
    'satisfaction.words.hint': 'Facultatif. Un « non » qui dit pourquoi demande la réouverture.',
  },
  ar: {
    'satisfaction.score': 'هل هو راضٍ عن الجواب؟',
    'satisfaction.score.needed': 'اختر نعم أو لا: الجواب جواب المواطن.',
    'satisfaction.score.yes': 'نعم',
    'satisfaction.score.no': 'لا',
    'satisfaction.said': 'صرح بذلك',
    'satisfaction.words': 'كلماته',
    'satisfaction.words.hint': 'اختياري. «لا» مع ذكر السبب طلب لإعادة الفتح.',
  },
});

/** What a citizen says to an agent of how their request ended. No answer stands there before it is chosen: it would be counted as theirs. */
const SatisfactionForm = ({ target, send, onClose }: FormProps<CommandOf<'record-satisfaction'>>) => {
  const { t } = useWords(words);
  const [score, setScore] = useState<'yes' | 'no' | ''>('');
  const [isTried, setTried] = useState(false);
  const [way, setWay] = useState<'phone' | 'counter'>('phone');
  const said = useKeptText(`request.${target._id}.record-satisfaction`);
  const closing = satisfactionOf(target)?.closing ?? '';
  const submit = async () => {
    if (score === '') return setTried(true);
    if (await send({ type: 'record-satisfaction', closing, score, way, text: said.text.trim() }))
      said.clear();
  };
  return (
    <>
      <div className={styles.two}>
        <ComboBox
          label={t('satisfaction.score')}
          value={score}
          onChange={setScore}
          autoFocus
          error={isTried && score === '' ? t('satisfaction.score.needed') : null}
          options={satisfactionScore.options.map((value) => ({
            value,
            label: t(`satisfaction.score.${value}`),
          }))}
        />
        <Select
          label={t('satisfaction.said')}
          value={way}
          onChange={setWay}
          options={satisfactionWay.options.map((value) => ({
            value,
            label: t(`satisfaction.way.${value}`),
          }))}
        />
      </div>
      <TextArea
        label={t('satisfaction.words')}
        value={said.text}
        onChange={said.write}
        hint={t('satisfaction.words.hint')}
      />
      <CommandFoot type="record-satisfaction" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};

/** The citizen said at the telephone or the counter whether they are satisfied. */
export const recordSatisfaction = {
  action: {
    rank: 17,
    key: 'w',
    icon: 'check',
    nextIn: {},
    isIdle: (request) =>
      request.complainants.length === 0 || (satisfactionOf(request)?.given ?? null) !== null,
    several: false,
    ask: { form: SatisfactionForm, wide: false, keeps: true },
  },
  events: {
    'satisfaction-given': {
      icon: 'check',
      title: ({ score, way }, { t }) =>
        t(`event.satisfaction-given.${score}`, { way: t(`satisfaction.way.${way}`) }),
      consequences: ({ asksReopening }, { t }) => (asksReopening ? [t('event.satisfaction-given.asks')] : []),
    },
  },
} satisfies CommandLook<'record-satisfaction'>;
