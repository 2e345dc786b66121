import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { classes } from '../classes.ts';
import { useFocusFollows } from '../keyboard/use-focus-follows.ts';
import styles from './row-grid.module.css';

/** Of a column: its name, read only to screen readers where `isHidden`; `className` is that of its cells too. */
export interface GridColumn {
  key: string;
  label: ReactNode;
  isHidden?: boolean;
  className?: string | undefined;
}

interface RowGridProps {
  label: string;
  columns: readonly GridColumn[];
  count: number;
  /** Height of every row in pixels. */
  rowPx: number;
  /** Row that the keyboard is on, or -1; `cursorId` is its element's. */
  cursor: number;
  cursorId: string | undefined;
  /** Sets `--columns`, the widths. */
  className?: string | undefined;
  listRef: RefObject<HTMLDivElement | null>;
  /** A row, placed by `style`; null while it is not there yet. */
  draw: (index: number, style: CSSProperties) => ReactNode;
  /** Told which rows are in sight. */
  onSight?: (first: number, last: number) => void;
  /** Changes when the list shows something else: back to the top. */
  resetKey?: unknown;
}
const headPx = 28;

/** Rows of one height under named columns, only those in sight drawn: 100,000 are no more work than 20. */
export const RowGrid = (props: RowGridProps) => {
  const { label, columns, count, rowPx, cursor, cursorId, className, listRef, draw, onSight, resetKey } =
    props;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSight?.(first, last), [onSight, first, last]);
  useEffect(() => virtual.measure(), [virtual, rowPx]);
  useEffect(() => {
    listRef.current?.scrollTo({ top: 0 });
  }, [resetKey, listRef]);
  useFocusFollows(cursorId, () => listRef.current);
  const moved = useRef(-1);
  useEffect(() => {
    if (moved.current === cursor) return;
    moved.current = cursor;
    if (cursor >= 0 && cursor < count) virtual.scrollToIndex(cursor, { align: 'auto' });
  }, [cursor, count, virtual]);
  return (
    <div
      ref={listRef}
      className={classes(styles.scroll, className)}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={cursorId}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        {columns.map((column) => (
          <span key={column.key} role="columnheader" className={column.className}>
            {column.isHidden ? <span className="visually-hidden">{column.label}</span> : column.label}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, start }) =>
          draw(index, { blockSize: rowPx, transform: `translateY(${String(start - headPx)}px)` }),
        )}
      </div>
    </div>
  );
};
