import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { ListHead } from './ListHead.tsx';
import { RowLine } from './RowLine.tsx';
import type { QueuePages } from './use-queue-pages.ts';
import type { Selection } from '#renderer/parts/bulk/use-selection.ts';
import { queueMessages } from './messages.ts';
import styles from './list.module.css';

interface QueueListProps {
  pages: QueuePages;
  cursor: number;
  cursorId: string | null;
  selection: Selection;
  onOpen: (id: string) => void;
  listRef: RefObject<HTMLDivElement | null>;
  /** Changes when the list shows something else: back to the top. */
  queryKey: unknown;
}
const columnCount = 9;
const headPx = 28;

/** The rows, only those in sight drawn. Arabic lines are taller. */
export const QueueList = ({
  pages,
  cursor,
  cursorId,
  selection,
  onOpen,
  listRef,
  queryKey,
}: QueueListProps) => {
  const { t, language } = useWords(queueMessages);
  const names = useNames();
  const now = useNow();
  const rowPx = language === 'ar' ? 36 : 32;
  const count = pages.total ?? 0;
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
  const { show } = pages;
  useEffect(() => show(first, last), [show, first, last]);
  useEffect(() => virtual.measure(), [virtual, rowPx]);
  useEffect(() => {
    listRef.current?.scrollTo({ top: 0 });
  }, [queryKey, listRef]);
  const moved = useRef(cursor);
  useEffect(() => {
    if (moved.current === cursor) return;
    moved.current = cursor;
    if (cursor >= 0 && cursor < count) virtual.scrollToIndex(cursor, { align: 'auto' });
  }, [cursor, count, virtual]);
  return (
    <div
      ref={listRef}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={t('queue.title')}
      aria-rowcount={count + 1}
      aria-colcount={columnCount}
      aria-activedescendant={cursorId === null ? undefined : `row-${cursorId}`}
    >
      <ListHead />
      <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = pages.rowAt(item.index);
          return (
            row && (
              <RowLine
                key={row.id}
                row={row}
                index={item.index}
                style={{ blockSize: rowPx, transform: `translateY(${String(item.start - headPx)}px)` }}
                now={now}
                names={names}
                isCursor={row.id === cursorId}
                isSelected={selection.has(row.id)}
                onOpen={() => onOpen(row.id)}
                onSelect={() => selection.toggle(row.id)}
              />
            )
          );
        })}
      </div>
    </div>
  );
};
