import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { escalationsMessages } from './messages.ts';

/** j, k, arrows, o and Enter over a list. `cursor` -1: nowhere yet. `goTo`: moves, and follows with what is open. */
export const useListKeys = ({
  cursor,
  count,
  isOpen,
  goTo,
  open,
}: {
  cursor: number;
  count: number;
  isOpen: boolean;
  goTo: (index: number) => void;
  open: (index: number) => void;
}) => {
  const { t } = useWords(escalationsMessages, rowMessages);
  const group = t('escalations.title');
  const step = (by: 1 | -1) => {
    const to = Math.min(count - 1, Math.max(0, cursor + by));
    if (to !== cursor && count > 0) goTo(to);
  };
  useShortcut('j', () => step(1), { label: t('rows.key.next'), group });
  useShortcut('k', () => step(-1), { label: t('rows.key.previous'), group });
  useShortcut('ArrowDown', () => step(1), { label: t('rows.key.next'), group });
  useShortcut('ArrowUp', () => step(-1), { label: t('rows.key.previous'), group });
  useShortcut('o', cursor >= 0 && (() => open(cursor)), { label: t('rows.key.open'), group });
  useShortcut('Enter', cursor >= 0 && !isOpen && (() => open(cursor)), {
    label: t('rows.key.open'),
    group,
  });
};
