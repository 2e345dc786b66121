import type { RequestEvent } from '#shared/workflow/event.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { timelineMessages } from './messages.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Entry } from './Entry.tsx';
import { grouped } from './grouped.ts';
import { Stack } from '#renderer/ui/Stack.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import styles from './timeline.module.css';

/** What happened, newest first; what the server has not confirmed is marked; long runs of automatic facts are folded. */
export const Timeline = ({
  events,
  pendingIds,
}: {
  events: readonly RequestEvent[];
  pendingIds: readonly string[];
}) => {
  const { t } = useWords(timelineMessages);
  const entry = (event: RequestEvent) => (
    <Entry key={event.id} event={event} isPending={pendingIds.includes(event.id)} />
  );
  return (
    <Stack as="section">
      <Heading>{t('timeline.title')}</Heading>
      <ol>
        {grouped(events).map((run) => {
          const [first] = run;
          if (!first) return null;
          if (run.length === 1) return entry(first);
          return (
            <li key={first.id} className={styles.entry} data-quiet="">
              <span className={styles.dot}>
                <Icon name="rule" size={13} />
              </span>
              <details className={styles.run}>
                <summary>{t('timeline.auto', { count: run.length })}</summary>
                <ol>{run.map(entry)}</ol>
              </details>
            </li>
          );
        })}
      </ol>
    </Stack>
  );
};
