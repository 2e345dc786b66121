import type { CSSProperties } from 'react';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { DueBadge } from '#renderer/parts/due/DueBadge.tsx';
import type { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { RowMarks } from './RowMarks.tsx';
import { queueMessages } from './messages.ts';
import styles from './list.module.css';

interface RowLineProps {
  row: QueueRow;
  index: number;
  style: CSSProperties;
  now: string;
  names: ReturnType<typeof useNames>;
  isCursor: boolean;
  isSelected: boolean;
  onOpen: () => void;
  onSelect: () => void;
}

/** One request on one line. Narrow lists leave columns out, the subject and the time left stay. */
export const RowLine = ({
  row,
  index,
  style,
  now,
  names,
  isCursor,
  isSelected,
  onOpen,
  onSelect,
}: RowLineProps) => {
  const { t, formatDay } = useWords(queueMessages, rowMessages);
  const place = row.address || names.arrondissement(row.arrondissement);
  return (
    <div
      role="row"
      id={`row-${row.id}`}
      aria-rowindex={index + 2}
      aria-selected={isCursor}
      data-checked={isSelected ? '' : undefined}
      className={styles.row}
      style={style}
      onClick={onOpen}
    >
      <span role="gridcell" className={styles.check}>
        <input
          autoComplete="off"
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={t('rows.select', { reference: row.reference })}
          onClick={(event) => event.stopPropagation()}
          onChange={onSelect}
        />
      </span>
      <span role="gridcell" className={styles.due}>
        {row.dueAt && <DueBadge dueAt={row.dueAt} now={now} />}
      </span>
      <span role="gridcell" className={styles.subject}>
        {row.priority === 'normal' ? null : (
          <Badge tone={row.priority === 'urgent' ? 'red' : 'amber'} icon="alert">
            {t(`priority.${row.priority}`)}
          </Badge>
        )}
        <bdi className={styles.text}>{row.subject}</bdi>
        {row.complainantCount > 1 && (
          <span
            className={styles.muted}
            title={t('queue.more-complainants', { count: row.complainantCount })}
          >
            <Icon name="users" size={13} /> {row.complainantCount}
          </span>
        )}
        <RowMarks row={row} />
        {row.pending > 0 && (
          <span className={styles.pending} title={t('rows.pending')}>
            <Icon name="sync" size={13} />
            <span className="visually-hidden">{t('rows.pending')}</span>
          </span>
        )}
      </span>
      <span role="gridcell" className={styles.state}>
        {row.movedTo === null ? (
          <StateBadge state={row.state} />
        ) : (
          <Badge icon="arrow-end">{t('queue.moved', { office: names.office(row.movedTo) })}</Badge>
        )}
      </span>
      <span role="gridcell" className={styles.place}>
        <bdi className={styles.text}>{place}</bdi>
      </span>
      <span role="gridcell" className={styles.citizen}>
        <bdi className={styles.text}>{row.citizen || t('rows.anonymous')}</bdi>
      </span>
      <span role="gridcell" className={styles.assignee}>
        <bdi className={styles.text}>{names.person(row.assignee)}</bdi>
      </span>
      <span role="gridcell" className={styles.received}>
        {formatDay(row.receivedAt)}
      </span>
      <span role="gridcell" className={styles.reference}>
        <Ltr>{row.reference}</Ltr>
      </span>
    </div>
  );
};
