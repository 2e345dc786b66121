import type { RequestDocument } from '#shared/workflow/request.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useTried } from './use-tried.ts';
import { useWhy } from './use-why.ts';
import { decisionMessages } from './messages.ts';
import styles from './decisions.module.css';

/** Why an escalation was proposed, the words said with it, and what was tried. */
export const EscalationFacts = ({ request }: { request: RequestDocument }) => {
  const { t, labelled } = useWords(decisionMessages);
  const now = useNow();
  const why = useWhy()(request, now);
  const tried = useTried()(request);
  const { escalation } = request;
  if (!escalation) return null;
  return (
    <div className={styles.factsOf}>
      <p>
        <strong data-late={why.late !== null ? '' : undefined}>{why.sentence}</strong>
        {why.due && <span className={styles.quiet}> · {why.due}</span>}
      </p>
      {escalation.reason && (
        <p className={styles.words}>
          <bdi>{escalation.reason}</bdi>
        </p>
      )}
      <p className={styles.quiet}>{labelled(t('decision.tried'), tried.counts)}</p>
      <p className={styles.quiet}>{tried.last}</p>
    </div>
  );
};
