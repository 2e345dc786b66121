import { isOver } from '#shared/domain/life.ts';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { queueMessages } from './messages.ts';
import styles from './list.module.css';

/** What a row says of its escalation, soberly. */
const markOf = (row: QueueRow) => {
  if (row.escalation?.state === 'proposed') return { icon: 'escalate', word: 'queue.mark.proposed' } as const;
  if (row.closingProposed && !isOver(row)) return { icon: 'check', word: 'queue.mark.to-close' } as const;
  if (row.escalatedTo) return { icon: 'escalate', word: 'queue.mark.escalated' } as const;
  return null;
};

const Mark = ({ icon, title, children }: { icon: IconName; title: string; children: string }) => (
  <span className={styles.mark} title={title}>
    <Icon name={icon} size={13} /> <bdi>{children}</bdi>
  </span>
);

/** What the citizen wrote, what did not reach them, escalation, proposed closing and the first tag of a row, each as icon and word. */
export const RowMarks = ({ row }: { row: QueueRow }) => {
  const { t } = useWords(queueMessages);
  const names = useNames();
  const mark = markOf(row);
  const [tag, ...more] = row.tags;
  return (
    <>
      {row.hasMessage && (
        <Mark icon="mail" title={t('queue.mark.message.title')}>
          {t('queue.mark.message')}
        </Mark>
      )}
      {row.notArrived && (
        <Mark icon="alert" title={t('queue.mark.not-arrived.title')}>
          {t(`queue.mark.to-${row.notArrived}`)}
        </Mark>
      )}
      {mark && (
        <Mark icon={mark.icon} title={t(mark.word)}>
          {t(mark.word)}
        </Mark>
      )}
      {tag !== undefined && (
        <Mark icon="tag" title={t('queue.mark.tags', { tags: row.tags.map(names.tag).join(' · ') })}>
          {more.length > 0 ? `${names.tag(tag)} +${String(more.length)}` : names.tag(tag)}
        </Mark>
      )}
    </>
  );
};
