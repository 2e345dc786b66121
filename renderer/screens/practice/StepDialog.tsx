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
import { type Choice, choices } from './action-choices.ts';
import { practiceMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';

type Step = Exclude<Choice, 'revise'>;
const words = {
  begin: null,
  resume: null,
  finish: null,
  drop: 'practice.reason',
  note: 'practice.note.label',
  share: 'practice.lesson',
} as const satisfies Record<Step, string | null>;

const bodyOf = (step: Step, text: string, on: string): ImprovementCommandBody => {
  const { to } = choices[step];
  if (to !== null) return { type: 'move-improvement', to, on, reason: text };
  return step === 'share'
    ? { type: 'publish-practice', lesson: text }
    : { type: 'note-improvement', body: text };
};

/** A day, or some words, and it is done. */
export const StepDialog = ({
  id,
  step,
  onSend,
  onClose,
}: {
  id: string;
  step: Step;
  onSend: (body: ImprovementCommandBody) => Promise<boolean>;
  onClose: () => void;
}) => {
  const { t } = useWords(practiceMessages);
  const label = words[step];
  const { text, write, clear } = useKeptText(`improvement.${id}.${step}`);
  const [on, setOn] = useState(localDay(cityNow()));
  const [isTried, setTried] = useState(false);
  const isMissing = label !== null && text.trim() === '';
  const send = async () => {
    setTried(true);
    if (isMissing || on === '') return;
    if (!(await onSend(bodyOf(step, text.trim(), on)))) return;
    clear();
    onClose();
  };
  useShortcut('Mod+Enter', () => void send(), { label: t(`practice.${step}`), scope: t('practice.title') });
  return (
    <Dialog title={t(`practice.${step}`)} onClose={onClose}>
      <Stack>
        {choices[step].to !== null && step !== 'drop' && (
          <DateField
            label={t(step === 'finish' ? 'practice.done-on' : 'practice.on')}
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
