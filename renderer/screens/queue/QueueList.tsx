import type { RefObject } from 'react';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { Selection } from '#renderer/parts/bulk/use-selection.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { RowGrid } from '#renderer/ui/grid/RowGrid.tsx';
import { RowLine } from './RowLine.tsx';
import type { QueuePages } from './use-queue-pages.ts';
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
const named = ['due', 'subject', 'state', 'place', 'citizen', 'assignee', 'received', 'reference'] as const;

/** The requests of a view. Arabic lines are taller. */
export const QueueList = (props: QueueListProps) => {
  const { pages, cursor, cursorId, selection, onOpen, listRef, queryKey } = props;
  const { t, language } = useWords(queueMessages, rowMessages);
  const names = useNames();
  const now = useNow();
  return (
    <RowGrid
      label={t('queue.title')}
      columns={[
        { key: 'check', label: t('rows.key.select'), isHidden: true },
        ...named.map((key) => ({ key, label: t(`queue.col.${key}`), className: styles[key] })),
      ]}
      count={pages.total ?? 0}
      rowPx={language === 'ar' ? 36 : 32}
      cursor={cursor}
      cursorId={cursorId === null ? undefined : `row-${cursorId}`}
      className={styles.list}
      listRef={listRef}
      onSight={pages.show}
      resetKey={queryKey}
      draw={(index, style) => {
        const row = pages.rowAt(index);
        return (
          row && (
            <RowLine
              key={row.id}
              row={row}
              index={index}
              style={style}
              now={now}
              names={names}
              isCursor={row.id === cursorId}
              isSelected={selection.has(row.id)}
              onOpen={() => onOpen(row.id)}
              onSelect={() => selection.toggle(row.id)}
            />
          )
        );
      }}
    />
  );
};
