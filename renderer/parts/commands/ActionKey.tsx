import { useWords } from '#renderer/i18n/use-words.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type ActionName, actionOf } from './actions.ts';

/** The key of an action where it has no button. */
export const ActionKey = ({
  name,
  group,
  onAct,
}: {
  name: ActionName;
  /** Where the key works, in words. */
  group: string;
  onAct: (name: ActionName) => void;
}) => {
  const { t } = useWords();
  useShortcut(actionOf(name).key, () => onAct(name), { label: t(`command.${name}`), group });
  return null;
};
