import type { CommandType } from '#shared/workflow/command.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { Line } from '#renderer/ui/Line.tsx';

/** Sends the form (Ctrl+Enter from any field) or leaves it. */
export const FormFoot = ({
  type,
  onSend,
  onClose,
}: {
  type: CommandType;
  onSend: () => void;
  onClose: () => void;
}) => {
  const { t } = useWords();
  useShortcut('Mod+Enter', onSend, { label: t(`command.${type}`), scope: t('app.request') });
  return (
    <Line as="footer">
      <Button variant="primary" onPress={onSend}>
        {t(`command.${type}`)} <Kbd>Ctrl+⏎</Kbd>
      </Button>
      <Button variant="quiet" onPress={onClose}>
        {t('app.cancel')} <Kbd>Esc</Kbd>
      </Button>
    </Line>
  );
};
