import { type ReactNode, useState } from 'react';
import type { CommandType } from '#shared/workflow/command.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useKeptText } from '#renderer/parts/kept-text/use-kept-text.ts';
import { sendingMessages } from '#renderer/parts/sending/messages.ts';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { commandMessages } from '../messages.ts';
import type { FormProps } from './form-props.ts';
import { CommandFoot } from './CommandFoot.tsx';

/** Asks why, below whatever else has to be known. What was written is kept until it is sent. */
export const ReasonForm = ({
  target,
  type,
  isNeeded = true,
  isWhole = true,
  isFirst = true,
  send,
  onClose,
  children,
}: Pick<FormProps, 'target' | 'onClose'> & {
  type: CommandType;
  /** Whether it is not sent without a reason. */
  isNeeded?: boolean;
  /** Whether the fields above it are filled in: nothing is sent before. */
  isWhole?: boolean;
  /** Whether it is begun with; else a field above it takes the focus. */
  isFirst?: boolean;
  /** Resolves whether it was accepted. */
  send: (reason: string) => Promise<boolean>;
  /** Fields above the reason; given whether it has been tried to send, they say what is missing. */
  children?: ReactNode | ((isTried: boolean) => ReactNode);
}) => {
  const { t } = useWords(commandMessages, sendingMessages);
  const { text, write, clear } = useKeptText(`request.${target._id}.${type}`);
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    const reason = text.trim();
    if (!isWhole || (isNeeded && reason === '')) return setTried(true);
    if (await send(reason)) clear();
  };
  return (
    <>
      {typeof children === 'function' ? children(isTried) : children}
      <TextArea
        label={t('form.reason')}
        value={text}
        onChange={write}
        autoFocus={isFirst}
        error={isTried && isNeeded && text.trim() === '' ? t('sending.reason.needed') : null}
      />
      <CommandFoot type={type} onSend={() => void submit()} onClose={onClose} />
    </>
  );
};
