import type { RequestEvent } from '#shared/workflow/event.ts';
import { eventRuleOf } from '#shared/workflow/event-rules.ts';
import { eventLookOf } from '#renderer/parts/commands/event-looks.ts';
import { useTelling } from '#renderer/parts/commands/use-telling.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { timelineMessages } from './messages.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { isQuiet } from './grouped.ts';
import { Line } from '#renderer/ui/Line.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './timeline.module.css';

/** A difference between doing and recording that is worth telling. */
const offlineAfterMs = 10 * 60_000;

/** One fact: what, by whom, when, the words said with it, and what followed from it. */
export const Entry = ({ event, isPending }: { event: RequestEvent; isPending: boolean }) => {
  const { t, formatDateTime } = useWords(timelineMessages);
  const telling = useTelling();
  const { body } = event;
  const look = eventLookOf(body.type);
  const text = eventRuleOf(body.type).written(body);
  const wasOffline = Date.parse(event.recordedAt) - Date.parse(event.doneAt) > offlineAfterMs;
  return (
    <li
      className={styles.entry}
      data-pending={isPending ? '' : undefined}
      data-quiet={isQuiet(event) ? '' : undefined}
    >
      <span className={styles.dot}>
        <Icon name={look.icon} size={13} />
      </span>
      <div className={styles.what}>
        <Line as="p" align="baseline">
          <span className={styles.title}>{look.title(body, telling)}</span>
          <Muted as="span" size="small">
            <bdi>{telling.names.person(event.by)}</bdi> ·{' '}
            {formatDateTime(isPending ? event.doneAt : event.recordedAt)}
            {!isPending && wasOffline && (
              <> ({t('timeline.offline', { when: formatDateTime(event.doneAt) })})</>
            )}
          </Muted>
          {isPending && (
            <Badge tone="accent" icon="sync">
              {t('timeline.local')}
            </Badge>
          )}
        </Line>
        {look.consequences?.(body, telling).map((line) => (
          <Muted key={line} size="small">
            {line}
          </Muted>
        ))}
        {text && (
          <p className={styles.text} dir="auto">
            {text}
          </p>
        )}
      </div>
    </li>
  );
};
