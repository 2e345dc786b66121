import type { ReactNode, RefObject } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { GridRow } from '#renderer/ui/grid/GridRow.tsx';
import { RowGrid, type GridColumn } from '#renderer/ui/grid/RowGrid.tsx';
import styles from './inbox.module.css';

interface RowListProps<Item> {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  columns: readonly GridColumn[];
  /** Adds the columns' widths. */
  kind: 'inbox' | 'decided';
  cursor: number;
  isMarked?: (item: Item) => boolean;
  isDimmed?: (item: Item) => boolean;
  draw: (item: Item) => ReactNode;
  listRef: RefObject<HTMLDivElement | null>;
  onOpen: (item: Item) => void;
}

/** Rows of two lines. Arabic lines are taller. */
export const RowList = <Item,>(props: RowListProps<Item>) => {
  const { label, items, idOf, columns, kind, cursor, isMarked, isDimmed, draw, listRef, onOpen } = props;
  const { language } = useWords();
  const at = items[cursor];
  return (
    <RowGrid
      label={label}
      columns={columns}
      count={items.length}
      rowPx={language === 'ar' ? 58 : 50}
      cursor={cursor}
      cursorId={at === undefined ? undefined : `${kind}-${idOf(at)}`}
      className={styles[kind]}
      listRef={listRef}
      draw={(index, style) => {
        const item = items[index];
        return (
          item !== undefined && (
            <GridRow
              key={idOf(item)}
              id={`${kind}-${idOf(item)}`}
              index={index}
              style={style}
              isCurrent={index === cursor}
              isChecked={isMarked?.(item) ?? false}
              className={styles.row}
              data-settled={isDimmed?.(item) ? '' : undefined}
              onPress={() => onOpen(item)}
            >
              {draw(item)}
            </GridRow>
          )
        );
      }}
    />
  );
};
