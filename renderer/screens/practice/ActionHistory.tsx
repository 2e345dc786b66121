import type { ImprovementEvent } from '#shared/workflow/improvement.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { improvementMessages } from '#shared/locales/improvements.ts';
import { practiceMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import styles from './practice.module.css';

const textOf = ({ body }: ImprovementEvent): string =>
  body.type === 'note-improvement' ? body.body : body.type === 'move-improvement' ? body.reason : '';

/** What happened with an action, newest first. */
export const ActionHistory = ({ events }: { events: readonly ImprovementEvent[] }) => {
  const { t, formatDateTime } = useWords(practiceMessages, improvementMessages);
  const names = useNames();
  return (
    <section>
      <Heading>{t('practice.history')}</Heading>
      <ol className={styles.history}>
        {[...events].reverse().map((event) => (
          <li key={event.id}>
            <strong>
              {event.body.type === 'move-improvement'
                ? t(`improvement.state.${event.body.to}`)
                : t(`practice.event.${event.body.type}`)}
            </strong>{' '}
            <Muted as="span">
              <bdi>{names.person(event.by)}</bdi> · {formatDateTime(event.doneAt)}
            </Muted>
            {textOf(event) && (
              <p className={styles.words} dir="auto">
                {textOf(event)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
