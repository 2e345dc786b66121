import { cityNow } from '#renderer/i18n/city-now.ts';
import { useState } from 'react';
import type { ImprovementCommandBody } from '#shared/workflow/improvement.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import type { ActionChoice } from './action-choices.ts';
import type { StepForm } from './improvement-looks.ts';
import { practiceMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';

/** A day, or some words, and it is done. */
export const StepDialog = ({
  id,
  step,
  form,
  onSend,
  onClose,
}: {
  id: string;
  step: ActionChoice;
  form: StepForm;
  onSend: (body: ImprovementCommandBody) => Promise<boolean>;
  onClose: () => void;
}) => {
  const { t } = useWords(practiceMessages);
  const { day, words: label, body } = form;
  const { text, write, clear } = useKeptText(`improvement.${id}.${step}`);
  const [on, setOn] = useState(localDay(cityNow()));
  const [isTried, setTried] = useState(false);
  const isMissing = label !== null && text.trim() === '';
  const send = async () => {
    setTried(true);
    if (isMissing || on === '') return;
    if (!(await onSend(body(text.trim(), on)))) return;
    clear();
    onClose();
  };
  useShortcut('Mod+Enter', () => void send(), { label: t(`practice.${step}`), group: t('practice.title') });
  return (
    <Dialog title={t(`practice.${step}`)} onClose={onClose}>
      <Stack>
        {day !== null && (
          <DateField
            label={t(day)}
            value={on}
            onChange={setOn}
            autoFocus
            error={isTried && on === '' ? t('practice.field.needed') : null}
          />
        )}
        {label !== null && (
          <TextArea
            label={t(label)}
            value={text}
            onChange={write}
            autoFocus
            error={isTried && isMissing ? t('practice.field.needed') : null}
          />
        )}
        <DialogFoot send={t(`practice.${step}`)} onSend={() => void send()} onClose={onClose} />
      </Stack>
    </Dialog>
  );
};
