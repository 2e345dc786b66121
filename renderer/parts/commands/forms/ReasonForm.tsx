import { type ReactNode, useState } from 'react';
import type { CommandType } from '#shared/workflow/command.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { commandMessages } from '../messages.ts';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';

/** Asks why, below whatever else has to be known. What was written is kept until it is sent. */
export const ReasonForm = ({
  target,
  type,
  isNeeded = true,
  send,
  onClose,
  children,
}: Pick<FormProps, 'target' | 'onClose'> & {
  type: CommandType;
  /** Whether it is not sent without a reason. */
  isNeeded?: boolean;
  /** Resolves whether it was accepted. */
  send: (reason: string) => Promise<boolean>;
  /** Fields above the reason. */
  children?: ReactNode;
}) => {
  const { t } = useWords(commandMessages, sendingMessages);
  const { text, write, clear } = useKeptText(`request.${target._id}.${type}`);
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const reason = text.trim();
    if (isNeeded && reason === '') return setWrong(true);
    if (await send(reason)) clear();
  };
  return (
    <>
      {children}
      <TextArea
        label={t('form.reason')}
        value={text}
        onChange={write}
        autoFocus
        error={wrong && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <FormFoot type={type} onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
