import type { RequestDocument } from '#shared/workflow/request.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { eventLookOf } from '#renderer/parts/commands/event-looks.ts';
import { useTelling } from '#renderer/parts/commands/use-telling.ts';
import { decisionMessages } from './messages.ts';
import styles from './decisions.module.css';

/** Every proposal, climb and decision since the request was last opened, one after the other: the ladder as it was lived. */
export const EscalationStory = ({ request: { events } }: { request: RequestDocument }) => {
  const { t, formatDateTime } = useWords(decisionMessages);
  const telling = useTelling();
  const opened = events.findLastIndex(({ body }) => body.type === 'reopened');
  const story = events.slice(opened + 1).filter(({ body }) => body.type.startsWith('escalation-'));
  // A proposal by itself is what the banner says already.
  if (story.length < 2) return null;
  return (
    <ol className={styles.story} aria-label={t('decision.story')}>
      {story.map(({ id, body, by, doneAt }) => (
        <li key={id}>
          <time dateTime={doneAt} className={styles.quiet}>
            {formatDateTime(doneAt)}
          </time>
          <span>
            {eventLookOf(body.type).title(body, telling)}{' '}
            <span className={styles.quiet}>· {telling.names.person(by)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
};
