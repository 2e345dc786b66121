import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { queueMessages } from './messages.ts';
import styles from './list.module.css';

const columns = [
  'check',
  'due',
  'subject',
  'state',
  'place',
  'citizen',
  'assignee',
  'received',
  'reference',
] as const;

/** Names of the columns. */
export const ListHead = () => {
  const { t } = useWords(queueMessages, rowMessages);
  return (
    <div role="row" aria-rowindex={1} className={styles.headRow}>
      {columns.map((column) => (
        <span key={column} role="columnheader" className={styles[column]}>
          {column === 'check' ? (
            <span className="visually-hidden">{t('rows.key.select')}</span>
          ) : (
            t(`queue.col.${column}`)
          )}
        </span>
      ))}
    </div>
  );
};
