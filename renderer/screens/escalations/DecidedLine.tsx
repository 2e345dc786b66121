import { eventRuleOf } from '#shared/workflow/event-rules.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { timelineMessages } from '#renderer/parts/timeline/messages.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Cell } from '#renderer/ui/grid/GridRow.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import { useDocument } from './use-document.ts';
import type { Decided } from './use-decided.ts';
import styles from './inbox.module.css';

const looks = {
  approved: { tone: 'accent', icon: 'escalate' },
  refused: { tone: 'neutral', icon: 'close' },
  extended: { tone: 'amber', icon: 'clock' },
} as const;

/** Who decided what, when and why. */
export const DecidedLine = ({
  decided: { row, decision },
  onOpen,
}: {
  decided: Decided;
  onOpen: () => void;
}) => {
  const { t, formatDateTime } = useWords(timelineMessages);
  const names = useNames();
  const view = useDocument(row);
  const event = view?.request.events.find(({ id }) => id === decision.event);
  const isPending = view?.pendingEventIds.includes(decision.event) ?? false;
  return (
    <>
      <Cell className={styles.when}>{formatDateTime(decision.at)}</Cell>
      <Cell className={styles.what}>
        <Badge {...looks[decision.what]}>{t(`escalation.${decision.what}`)}</Badge>
      </Cell>
      <Cell className={styles.subject}>
        <Press tabIndex={-1} className={styles.title} onClick={onOpen}>
          <bdi>{row.subject}</bdi>
        </Press>
        <small>
          <Ltr>{row.reference}</Ltr> · {names.office(row.office)}
        </small>
      </Cell>
      <Cell className={styles.by}>
        <bdi>{names.person(decision.by)}</bdi>
        {isPending && (
          <Badge tone="accent" icon="sync">
            {t('timeline.local')}
          </Badge>
        )}
      </Cell>
      <Cell className={styles.reason}>
        <bdi>{event ? eventRuleOf(event.body.type).written(event.body) : ''}</bdi>
      </Cell>
    </>
  );
};
