import type { CommandType } from '#shared/workflow/command.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';

/** Sends the form (Ctrl+Enter from any field) or leaves it. */
export const CommandFoot = ({
  type,
  onSend,
  onClose,
}: {
  type: CommandType;
  onSend: () => void;
  onClose: () => void;
}) => {
  const { t } = useWords();
  useShortcut('Mod+Enter', onSend, { label: t(`command.${type}`), group: t('app.request') });
  return <DialogFoot send={t(`command.${type}`)} onSend={onSend} onClose={onClose} />;
};
