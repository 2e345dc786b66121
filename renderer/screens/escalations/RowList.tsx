import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import styles from './inbox.module.css';

interface RowListProps<Item> {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  columns: readonly string[];
  /** Adds the columns' widths. */
  kind: 'inbox' | 'decided';
  cursor: number;
  isMarked: (item: Item) => boolean;
  isDimmed?: (item: Item) => boolean;
  draw: (item: Item) => ReactNode;
  listRef: RefObject<HTMLDivElement | null>;
  onOpen: (item: Item) => void;
}
const headPx = 28;

/** Rows of two lines under named columns, only those in sight drawn. Arabic lines are taller. */
export const RowList = <Item,>(props: RowListProps<Item>) => {
  const { label, items, idOf, columns, kind, cursor, isMarked, isDimmed, draw, listRef, onOpen } = props;
  const { language } = useWords();
  const rowPx = language === 'ar' ? 58 : 50;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowPx,
    overscan: 6,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
  });
  useEffect(() => virtual.measure(), [virtual, rowPx]);
  useEffect(() => {
    if (cursor >= 0) virtual.scrollToIndex(cursor, { align: 'auto' });
  }, [cursor, virtual]);
  const at = items[cursor];
  return (
    <div
      ref={listRef}
      className={classes(styles.scroll, styles[kind])}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={at === undefined ? undefined : `${kind}-${idOf(at)}`}
    >
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {columns.map((column, n) => (
          <span key={n} role="columnheader">
            {kind === 'inbox' && n === 0 ? <span className="visually-hidden">{column}</span> : column}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <div
                key={idOf(item)}
                role="row"
                id={`${kind}-${idOf(item)}`}
                aria-rowindex={index + 2}
                aria-selected={index === cursor}
                data-checked={isMarked(item) ? '' : undefined}
                data-settled={isDimmed?.(item) ? '' : undefined}
                className={styles.row}
                style={{ blockSize: rowPx, transform: `translateY(${String(start - headPx)}px)` }}
                onClick={() => onOpen(item)}
              >
                {draw(item)}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
};
