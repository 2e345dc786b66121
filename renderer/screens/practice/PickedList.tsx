import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { ListRow, type RowWords } from '#renderer/ui/ListRow.tsx';
import { useFocusFollows } from '#renderer/ui/keyboard/use-focus-follows.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { practiceMessages } from './messages.ts';

/** A list of which one item is picked: J and K, arrows or a click. */
export const PickedList = <Item,>({
  label,
  items,
  keyOf,
  picked,
  onPick,
  wordsOf,
}: {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  picked: number | null;
  onPick: (index: number) => void;
  wordsOf: (item: Item) => RowWords;
}) => {
  const { t } = useWords(practiceMessages, rowMessages);
  const list = useRef<HTMLUListElement>(null);
  const last = items.length - 1;
  const down = () => onPick(Math.min(last, (picked ?? -1) + 1));
  const up = () => onPick(Math.max(0, (picked ?? 1) - 1));
  const group = t('practice.title');
  useShortcut('j', down, { label: t('rows.key.next'), group });
  useShortcut('k', up, { label: t('rows.key.previous'), group });
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  useFocusFollows(picked ?? undefined, () => list.current?.querySelector('[aria-current]') ?? null);
  return (
    <ul ref={list} aria-label={label}>
      {items.map((item, index) => (
        <li key={keyOf(item)}>
          <ListRow {...wordsOf(item)} isCurrent={index === picked} onPress={() => onPick(index)} />
        </li>
      ))}
    </ul>
  );
};
