import { cityNow } from '#renderer/i18n/city-now.ts';
import { useRef, useState } from 'react';
import { answerWayOf } from '#shared/channels/channels.ts';
import type { AttachmentRef } from '#shared/documents/attachment.ts';
import { handOverWay, type HandOverWay } from '#shared/documents/departure.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { handOversOf, lettersOf, type SentLetter } from '#shared/domain/register/departures-of.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { storableLine } from '#shared/documents/storable.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { lettersMessages } from '#renderer/parts/letters/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { FileChoice, type FileChooser } from '#renderer/ui/FileChoice.tsx';
import type { FormProps } from '../forms/form-props.ts';
import { CommandFoot } from '../forms/CommandFoot.tsx';
import styles from '../forms/forms.module.css';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

export const words = defineMessages({
  fr: {
    'hand-over.which': 'Courrier',
    'hand-over.whom': 'À qui, ou numéro de l’envoi',
    'hand-over.whom.needed': 'Écrivez qui a reçu le courrier, ou le numéro de l’envoi.',
    'hand-over.on': 'Le',
    'hand-over.on.wrong': 'La remise se fait entre le départ du courrier et aujourd’hui.',
    'hand-over.proof': 'Copie signée',
    'hand-over.proof.none': 'Pas encore',
    'hand-over.proof.choose': 'Choisir un fichier…',
    'hand-over.proof.failed': 'Ce fichier n’a pas pu être gardé. Réessayez.',
  },
  ar: {
    'hand-over.which': 'الرسالة',
    'hand-over.whom': 'إلى من، أو رقم الإرسال',
    'hand-over.whom.needed': 'اكتب من تسلم الرسالة أو رقم الإرسال.',
    'hand-over.on': 'بتاريخ',
    'hand-over.on.wrong': 'يكون التسليم بين تاريخ الصدور واليوم.',
    'hand-over.proof': 'النسخة الموقعة',
    'hand-over.proof.none': 'ليس بعد',
    'hand-over.proof.choose': 'اختيار ملف…',
    'hand-over.proof.failed': 'تعذر حفظ هذا الملف. أعد المحاولة.',
  },
});

/** The way a letter that left by this channel usually goes on. */
const usualWay = (letter: SentLetter | undefined): HandOverWay => {
  const channel = letter?.body.channel ?? null;
  const way = channel && answerWayOf(channel);
  return way?.as === 'letter' ? way.handedOver : 'counter';
};

/** How a letter reached its addressee, whom, when, and the signed copy. */
const HandOverForm = ({ target, send, onClose }: FormProps<CommandOf<'hand-over'>>) => {
  const { t } = useWords(words, lettersMessages);
  const { data } = useDesk();
  const toast = useToast();
  const letters = lettersOf(target);
  const first =
    letters.find(({ departure }) => handOversOf(target, departure.reference).length === 0) ?? letters.at(-1);
  const [departure, setDeparture] = useState(first?.departure.reference ?? '');
  const [how, setHow] = useState(usualWay(first));
  const [toWhom, setToWhom] = useState(target.complainants[0]?.name ?? '');
  const today = localDay(cityNow());
  const [on, setOn] = useState(today);
  const [files, setFiles] = useState<readonly AttachmentRef[]>([...target.attachments].reverse());
  const [proof, setProof] = useState('');
  const [wrong, setWrong] = useState(false);
  const picker = useRef<FileChooser>(null);
  const leftOn = localDay(
    letters.find((one) => one.departure.reference === departure)?.event.doneAt ?? today,
  );
  const isDayWrong = on < leftOn || on > today;
  const choose = async (file: File | undefined) => {
    if (!file) return;
    try {
      const kept = await data.addFile(
        file,
        storableLine(file.name).slice(-200) || 'copie.pdf',
        target.office,
      );
      setFiles([kept, ...files]);
      setProof(kept.fileId);
    } catch {
      toast(t('hand-over.proof.failed'), { tone: 'problem' });
    }
  };
  const submit = async () => {
    const whom = storableLine(toWhom);
    if (whom === '' || isDayWrong) return setWrong(true);
    const found = files.find(({ fileId }) => fileId === proof) ?? null;
    await send({ type: 'hand-over', departure, how, toWhom: whom, on, proof: found });
  };
  useShortcut('Mod+O', () => picker.current?.open(), {
    label: t('hand-over.proof.choose'),
    group: t('app.request'),
  });
  return (
    <>
      <div className={styles.three}>
        <Select
          label={t('hand-over.which')}
          value={departure}
          onChange={setDeparture}
          options={letters.map(({ departure: { reference } }) => ({ value: reference, label: reference }))}
        />
        <Select
          label={t('hand-over.how')}
          value={how}
          onChange={setHow}
          options={handOverWay.options.map((value) => ({ value, label: t(`hand-over.how.${value}`) }))}
        />
        <DateField
          label={t('hand-over.on')}
          value={on}
          min={leftOn}
          max={today}
          onChange={setOn}
          error={wrong && isDayWrong ? t('hand-over.on.wrong') : null}
        />
      </div>
      <TextField
        label={t('hand-over.whom')}
        value={toWhom}
        onChange={setToWhom}
        maxLength={200}
        dir="auto"
        autoFocus
        error={wrong && storableLine(toWhom) === '' ? t('hand-over.whom.needed') : null}
      />
      <div className={styles.proof}>
        <Select
          label={t('hand-over.proof')}
          value={proof}
          onChange={setProof}
          options={[
            { value: '', label: t('hand-over.proof.none') },
            ...files.map(({ fileId, name }) => ({ value: fileId, label: name })),
          ]}
        />
        <Button onPress={() => picker.current?.open()}>
          <Icon name="paperclip" size={14} /> {t('hand-over.proof.choose')}
        </Button>
        <FileChoice chooser={picker} label={t('hand-over.proof')} onChoose={([file]) => void choose(file)} />
      </div>
      <CommandFoot type="hand-over" onSend={() => void submit()} onClose={onClose} />
    </>
  );
};

/** A letter reached its addressee. */
export const handOver = {
  action: {
    rank: 14,
    key: 'v',
    icon: 'check-all',
    nextIn: { answered: 1, closed: 1, rejected: 1 },
    isIdle: (request) =>
      lettersOf(request).every(({ departure }) => handOversOf(request, departure.reference).length > 0),
    several: false,
    ask: { form: HandOverForm, wide: true, keeps: false },
  },
  events: {
    'handed-over': {
      icon: 'check-all',
      title: ({ how, departure }, { t }) => t('event.handed-over', { how, departure }),
    },
  },
} satisfies CommandLook<'hand-over'>;
