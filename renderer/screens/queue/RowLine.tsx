import type { CSSProperties } from 'react';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { DueBadge } from '#renderer/parts/due/DueBadge.tsx';
import type { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Cell, CheckCell, GridRow } from '#renderer/ui/grid/GridRow.tsx';
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
    <GridRow
      id={`row-${row.id}`}
      index={index}
      style={style}
      isCurrent={isCursor}
      isChecked={isSelected}
      onPress={onOpen}
    >
      <CheckCell
        label={t('rows.select', { reference: row.reference })}
        isOn={isSelected}
        onToggle={onSelect}
      />
      <Cell className={styles.due}>
        {row.dueAt && <DueBadge dueAt={row.dueAt} office={row.office} now={now} />}
      </Cell>
      <Cell className={styles.subject}>
        {row.priority === 'normal' ? null : (
          <span className={styles.priority} title={t(`priority.${row.priority}`)}>
            <Badge tone={row.priority === 'urgent' ? 'red' : 'amber'} icon="alert">
              <bdi>{t(`priority.${row.priority}`)}</bdi>
            </Badge>
          </span>
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
      </Cell>
      <Cell className={styles.state}>
        {row.movedTo === null ? (
          <StateBadge state={row.state} />
        ) : (
          <Badge icon="arrow-end">{t('queue.moved', { office: names.office(row.movedTo) })}</Badge>
        )}
      </Cell>
      <Cell className={styles.place}>
        <bdi className={styles.text}>{place}</bdi>
      </Cell>
      <Cell className={styles.citizen}>
        <bdi className={styles.text}>{row.citizen || t('rows.anonymous')}</bdi>
      </Cell>
      <Cell className={styles.assignee}>
        <bdi className={styles.text}>{names.person(row.assignee)}</bdi>
      </Cell>
      <Cell className={styles.received}>{formatDay(row.receivedAt)}</Cell>
      <Cell className={styles.reference}>
        <Ltr>{row.reference}</Ltr>
      </Cell>
    </GridRow>
  );
};
