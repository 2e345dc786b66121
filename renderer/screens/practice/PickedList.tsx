import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { practiceMessages } from './messages.ts';
import styles from './practice.module.css';

/** A list of which one item is picked: J and K, arrows or a click. */
export const PickedList = <Item,>({
  label,
  items,
  keyOf,
  picked,
  onPick,
  draw,
}: {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  picked: number | null;
  onPick: (index: number) => void;
  draw: (item: Item) => ReactNode;
}) => {
  const { t } = useWords(practiceMessages, rowMessages);
  const list = useRef<HTMLUListElement>(null);
  const last = items.length - 1;
  const down = () => onPick(Math.min(last, (picked ?? -1) + 1));
  const up = () => onPick(Math.max(0, (picked ?? 1) - 1));
  const scope = t('practice.title');
  useShortcut('j', down, { label: t('rows.key.next'), scope });
  useShortcut('k', up, { label: t('rows.key.previous'), scope });
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <ul ref={list} className={styles.list} aria-label={label}>
      {items.map((item, index) => (
        <li key={keyOf(item)}>
          <button
            type="button"
            className={styles.line}
            aria-current={index === picked ? 'true' : undefined}
            onClick={() => onPick(index)}
          >
            {draw(item)}
          </button>
        </li>
      ))}
    </ul>
  );
};
