import { useRef } from 'react';
import type { RegisterBook, RegisterEntry } from '#shared/documents/register.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Cell, GridRow } from '#renderer/ui/grid/GridRow.tsx';
import { RowGrid } from '#renderer/ui/grid/RowGrid.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import type { ShownLine } from './filter-lines.ts';
import { useGapWords } from './use-gap-words.ts';
import { useOutcome } from './use-outcome.ts';
import { registersMessages } from './messages.ts';
import styles from './registers.module.css';

const columns = ['number', 'on', 'entered', 'party', 'object', 'extra', 'unit', 'outcome'] as const;

/** Sender or addressee, or why there is none to show. */
export const useParty = (): ((entry: RegisterEntry) => string) => {
  const { t } = useWords(registersMessages);
  return (entry) =>
    entry.erased ? t('registers.erased') : (entry.party ?? (entry.annulled ? '' : t('registers.anonymous')));
};

const Cells = ({ row, book }: { row: ShownLine & { kind: 'line' }; book: RegisterBook }) => {
  const { t, formatDay, formatNumber } = useWords(registersMessages);
  const names = useNames();
  const party = useParty();
  const outcome = useOutcome();
  const { entry, isPending } = row.line;
  return (
    <>
      <Cell className={styles.number}>
        <Ltr>{entry.reference}</Ltr>
        {isPending && (
          <span title={t('registers.pending')} className={styles.pending}>
            <Icon name="sync" size={13} />
            <span className="visually-hidden">{t('registers.pending')}</span>
          </span>
        )}
      </Cell>
      <Cell className={styles.on}>{formatDay(entry.on)}</Cell>
      <Cell className={styles.entered}>{formatDay(entry.enteredAt)}</Cell>
      <Cell className={styles.party}>
        <bdi>{party(entry)}</bdi>
      </Cell>
      <Cell className={styles.object}>
        <bdi>{entry.object}</bdi>
        {entry.annotations.length > 0 && (
          <small className={styles.note}>
            <Icon name="pencil" size={12} /> {t('registers.annotated', { count: entry.annotations.length })}
          </small>
        )}
      </Cell>
      <Cell className={styles.extra}>
        {book === 'arrival' ? (
          entry.attachments > 0 && formatNumber(entry.attachments)
        ) : (
          <Ltr>{entry.request ?? ''}</Ltr>
        )}
      </Cell>
      <Cell className={styles.unit}>
        {book === 'arrival'
          ? names.unit(entry.unit)
          : entry.letter && t('registers.entry.letter', { what: entry.letter.what })}
      </Cell>
      <Cell className={classes(styles.outcome, entry.annulled && styles.annulled)}>{outcome(entry)}</Cell>
    </>
  );
};

interface RegisterTableProps {
  label: string;
  book: RegisterBook;
  rows: readonly ShownLine[];
  cursor: number;
  onOpen: (index: number) => void;
}

/** The lines of a register, and the numbers that are missing between them. */
export const RegisterTable = ({ label, book, rows, cursor, onOpen }: RegisterTableProps) => {
  const { t, language } = useWords(registersMessages);
  const gapWords = useGapWords();
  const list = useRef<HTMLDivElement>(null);
  const words: readonly string[] = [
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
    <RowGrid
      label={label}
      columns={columns.map((key, n) => ({ key, label: words[n], className: styles[key] }))}
      count={rows.length}
      rowPx={language === 'ar' ? 36 : 32}
      cursor={cursor}
      cursorId={cursor >= 0 ? `register-${String(cursor)}` : undefined}
      className={styles[book]}
      listRef={list}
      draw={(index, style) => {
        const row = rows[index];
        if (!row) return null;
        const place = { id: `register-${String(index)}`, index, style, isCurrent: index === cursor };
        return row.kind === 'gap' ? (
          <GridRow key={index} {...place} className={styles.gapRow} onPress={() => onOpen(index)}>
            <Cell className={styles.gap}>
              <Icon name="offline" size={14} /> {gapWords(row.gap)}
            </Cell>
          </GridRow>
        ) : (
          <GridRow key={index} {...place} onPress={() => onOpen(index)}>
            <Cells row={row} book={book} />
          </GridRow>
        );
      }}
    />
  );
};
