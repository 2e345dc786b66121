import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Icon } from './Icon.tsx';
import styles from './pick-list.module.css';

interface PickListProps<Item> {
  label: string;
  /** What fits what was typed, best first. */
  items: readonly Item[];
  keyOf: (item: Item) => string;
  draw: (item: Item) => ReactNode;
  onPick: (item: Item) => void;
  typed: string;
  onType: (typed: string) => void;
  none: string;
  pickedKey?: string | null;
}

/** Type to find, arrows to move, Enter to pick: a list under a search line, as ARIA's combobox. */
export const PickList = <Item,>({
  label,
  items,
  keyOf,
  draw,
  onPick,
  typed,
  onType,
  none,
  pickedKey = null,
}: PickListProps<Item>) => {
  const id = useId();
  const [at, setAt] = useState(0);
  const current = Math.min(at, items.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next =
        (current + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % Math.max(1, items.length);
      setAt(next);
      document.getElementById(`${id}-${String(next)}`)?.scrollIntoView({ block: 'nearest' });
    }
    const item = items[current];
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && item !== undefined) {
      event.preventDefault();
      onPick(item);
    }
  };
  return (
    <div className={styles.pick}>
      <div className={styles.pickInput}>
        <Icon name="search" />
        <input
          autoComplete="off"
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length > 0 ? `${id}-${String(current)}` : undefined}
          placeholder={label}
          dir={typed === '' ? undefined : 'auto'}
          autoFocus
          value={typed}
          onChange={(event) => {
            onType(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label={label} className={styles.options}>
        {items.map((item, n) => (
          <li
            key={keyOf(item)}
            id={`${id}-${String(n)}`}
            role="option"
            aria-selected={n === current}
            data-picked={keyOf(item) === pickedKey ? '' : undefined}
            className={styles.option}
            onPointerMove={() => setAt(n)}
            onClick={() => onPick(item)}
          >
            {draw(item)}
          </li>
        ))}
      </ul>
      {items.length === 0 && <p className={styles.none}>{none}</p>}
    </div>
  );
};
