import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RegisterBook, RegisterEntry } from '#shared/documents/register.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import type { Row } from './filter-lines.ts';
import { useGapWords } from './use-gap-words.ts';
import { useOutcome } from './use-outcome.ts';
import { registersMessages } from './messages.ts';
import styles from './registers.module.css';

const rowPx = 32;

/** Sender or addressee, or why there is none to show. */
export const useParty = (): ((entry: RegisterEntry) => string) => {
  const { t } = useWords(registersMessages);
  return (entry) =>
    entry.erased ? t('registers.erased') : (entry.party ?? (entry.annulled ? '' : t('registers.anonymous')));
};

const Line = ({ row, book }: { row: Row & { kind: 'line' }; book: RegisterBook }) => {
  const { t, formatDay, formatNumber } = useWords(registersMessages);
  const names = useNames();
  const party = useParty();
  const outcome = useOutcome();
  const { entry, isPending } = row.line;
  return (
    <>
      <span role="gridcell" className={styles.number}>
        <Ltr>{entry.reference}</Ltr>
        {isPending && (
          <span title={t('registers.pending')} className={styles.pending}>
            <Icon name="sync" size={13} />
            <span className="visually-hidden">{t('registers.pending')}</span>
          </span>
        )}
      </span>
      <span role="gridcell">{formatDay(entry.on)}</span>
      <span role="gridcell">{formatDay(entry.enteredAt)}</span>
      <span role="gridcell">
        <bdi>{party(entry)}</bdi>
      </span>
      <span role="gridcell">
        <bdi>{entry.object}</bdi>
        {entry.annotations.length > 0 && (
          <small className={styles.note}>
            <Icon name="pencil" size={12} /> {t('registers.annotated', { count: entry.annotations.length })}
          </small>
        )}
      </span>
      <span role="gridcell">
        {book === 'arrival' ? (
          entry.attachments > 0 && formatNumber(entry.attachments)
        ) : (
          <Ltr>{entry.request ?? ''}</Ltr>
        )}
      </span>
      <span role="gridcell">
        {book === 'arrival'
          ? names.unit(entry.unit)
          : entry.letter && t('registers.entry.letter', { what: entry.letter.what })}
      </span>
      <span role="gridcell" className={entry.annulled ? styles.annulled : undefined}>
        {outcome(entry)}
      </span>
    </>
  );
};

interface RegisterTableProps {
  label: string;
  book: RegisterBook;
  rows: readonly Row[];
  cursor: number;
  onOpen: (index: number) => void;
}

/** The lines of a register, 32 pixels each, only those in sight drawn. */
export const RegisterTable = ({ label, book, rows, cursor, onOpen }: RegisterTableProps) => {
  const { t } = useWords(registersMessages);
  const gapWords = useGapWords();
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowPx,
    overscan: 10,
    scrollMargin: rowPx,
    scrollPaddingStart: rowPx,
  });
  useEffect(() => {
    if (cursor >= 0) virtual.scrollToIndex(cursor, { align: 'auto' });
  }, [cursor, virtual]);
  const columns: ReactNode[] = [
    t('registers.column.number'),
    t(`registers.column.on.${book}`),
    t('registers.column.entered'),
    t(`registers.column.party.${book}`),
    t('registers.column.object'),
    t(book === 'arrival' ? 'registers.column.attachments' : 'registers.column.request'),
    t('registers.column.unit'),
    t(book === 'arrival' ? 'registers.column.outcome' : 'registers.column.handed'),
  ];
  return (
    <div
      ref={list}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      data-book={book}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={cursor >= 0 ? `register-${String(cursor)}` : undefined}
    >
      <div role="row" aria-rowindex={1} className={styles.columns}>
        {columns.map((column, n) => (
          <span key={n} role="columnheader">
            {column}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={index}
              role="row"
              id={`register-${String(index)}`}
              aria-rowindex={index + 2}
              aria-selected={index === cursor}
              className={row.kind === 'gap' ? styles.gapRow : styles.row}
              style={{ transform: `translateY(${String(start - rowPx)}px)` }}
              onClick={() => onOpen(index)}
            >
              {row.kind === 'gap' ? (
                <span role="gridcell" className={styles.gap}>
                  <Icon name="offline" size={14} /> {gapWords(row.gap)}
                </span>
              ) : (
                <Line row={row} book={book} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
};
