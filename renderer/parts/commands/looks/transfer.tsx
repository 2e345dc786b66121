import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { wordsOf } from '#renderer/i18n/words.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { FormProps } from '../forms/form-props.ts';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { isEnded } from '#shared/domain/routing/serving-office.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

export const words = defineMessages({
  fr: {
    'transfer.to': 'Vers le bureau',
    'transfer.to.needed': 'Choisissez le bureau : tapez quelques lettres de son nom.',
    'transfer.done': 'Transférée vers : {office}.',
    'transfer.taken-back': 'Transfert annulé : envoyée là par erreur.',
  },
  ar: {
    'transfer.to': 'إلى المكتب',
    'transfer.to.needed': 'اختر المكتب: اكتب بعض أحرف اسمه.',
    'transfer.done': 'أُحيل الطلب إلى: {office}.',
    'transfer.taken-back': 'أُلغيت الإحالة: أُرسل الطلب إلى هذا المكتب خطأً.',
  },
});

/** To which office, and why. None is proposed: what nobody chose goes nowhere. */
const TransferForm = ({ target, send, onClose }: FormProps<CommandOf<'transfer'>>) => {
  const { t, name } = useWords(words);
  const { reference } = useDesk();
  const today = localDay(useNow());
  const others = (reference?.offices.offices ?? []).filter(
    (office) => office.code !== target.office && !isEnded(office, today),
  );
  const [toOffice, setToOffice] = useState('');
  return (
    <ReasonForm
      target={target}
      type="transfer"
      isWhole={toOffice !== ''}
      isFirst={false}
      send={(reason) => send({ type: 'transfer', toOffice, reason })}
      onClose={onClose}
    >
      {(isTried) => (
        <ComboBox
          label={t('transfer.to')}
          value={toOffice}
          onChange={setToOffice}
          options={others.map((office) => ({ value: office.code, label: name(office.name) }))}
          autoFocus
          error={isTried && toOffice === '' ? t('transfer.to.needed') : null}
        />
      )}
    </ReasonForm>
  );
};

/** Another office takes it. */
export const transfer = {
  action: {
    rank: 8,
    key: 't',
    icon: 'arrow-end',
    nextIn: {},
    isIdle: () => false,
    several: true,
    ask: { form: TransferForm, wide: false, keeps: true },
    done: ({ toOffice }, { language, names }) =>
      wordsOf(language, words).t('transfer.done', { office: names.office(toOffice) }),
    undo: ({ office }, { language }) => ({
      type: 'transfer',
      toOffice: office,
      reason: wordsOf(language, words).t('transfer.taken-back'),
    }),
  },
  events: {
    transferred: {
      icon: 'arrow-end',
      title: ({ fromOffice, toOffice, because }, { t, names }) =>
        t(because === null ? 'event.transferred' : `event.transferred.${because}`, {
          from: names.office(fromOffice),
          to: names.office(toOffice),
        }),
    },
  },
} satisfies CommandLook<'transfer'>;
