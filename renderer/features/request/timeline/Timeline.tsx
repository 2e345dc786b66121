import type { RequestEvent } from '#shared/documents/event.ts';
import { useNames } from '#renderer/features/names/use-names.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { eventIcons, eventText } from './event-look.ts';
import { useEventTitles } from './use-event-titles.ts';
import styles from './timeline.module.css';

/** A difference between doing and recording that is worth telling. */
const offlineAfterMs = 10 * 60_000;

const Entry = ({ event, isPending }: { event: RequestEvent; isPending: boolean }) => {
  const { t, formatDateTime } = useI18n();
  const names = useNames();
  const title = useEventTitles()(event.body);
  const text = eventText(event.body);
  const wasOffline = Date.parse(event.recordedAt) - Date.parse(event.doneAt) > offlineAfterMs;
  return (
    <li className={styles.entry} data-pending={isPending ? '' : undefined}>
      <span className={styles.dot}>
        <Icon name={eventIcons[event.body.type]} size={13} />
      </span>
      <div className={styles.what}>
        <p className={styles.line}>
          <span className={styles.title}>{title}</span>
          <span className={styles.meta}>
            <bdi>{names.person(event.by)}</bdi> ·{' '}
            {formatDateTime(isPending ? event.doneAt : event.recordedAt)}
            {!isPending && wasOffline && (
              <> ({t('request.timeline.offline', { when: formatDateTime(event.doneAt) })})</>
            )}
          </span>
          {isPending && (
            <Badge tone="accent" icon="sync">
              {t('request.timeline.local')}
            </Badge>
          )}
        </p>
        {text && (
          <p className={styles.text} dir="auto">
            {text}
          </p>
        )}
      </div>
    </li>
  );
};

/** What happened, newest first; what the server has not confirmed is marked. */
export const Timeline = ({
  events,
  pendingIds,
}: {
  events: readonly RequestEvent[];
  pendingIds: readonly string[];
}) => {
  const { t } = useI18n();
  return (
    <section className={styles.timeline}>
      <h3 className={styles.heading}>{t('request.timeline')}</h3>
      <ol>
        {[...events].reverse().map((event) => (
          <Entry key={event.id} event={event} isPending={pendingIds.includes(event.id)} />
        ))}
      </ol>
    </section>
  );
};
