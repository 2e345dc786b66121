import type { ReactNode } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from './Button.tsx';
import { Kbd } from './Kbd.tsx';
import { Line } from './Line.tsx';

/** The end of a dialog: what it is for, other ways, and leaving it. */
export const DialogFoot = ({
  send,
  onSend,
  isDisabled = false,
  onClose,
  children,
}: {
  /** What the first button says. */
  send: ReactNode;
  /** Ctrl+⏎ does it too: whoever opens the dialog binds it. */
  onSend: () => void;
  isDisabled?: boolean;
  onClose: () => void;
  children?: ReactNode;
}) => {
  const { t } = useWords();
  return (
    <Line as="footer">
      <Button variant="primary" isDisabled={isDisabled} onPress={onSend}>
        {send} <Kbd keys="Mod+Enter" />
      </Button>
      {children}
      <Button variant="quiet" onPress={onClose}>
        {t('app.cancel')} <Kbd keys="Escape" />
      </Button>
    </Line>
  );
};
