import type { Escalation } from '#shared/documents/escalation.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { EscalationStory } from './EscalationStory.tsx';
import { decisionMessages } from './messages.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './decisions.module.css';

const icons = { approved: 'escalate', refused: 'close', extended: 'clock' } as const;

/** What was decided on the request's latest escalation, by whom, when and why. */
export const SettledEscalation = ({
  request,
  escalation,
}: {
  request: RequestDocument;
  escalation: Escalation;
}) => {
  const { t, formatDateTime } = useWords(decisionMessages);
  const names = useNames();
  const { state, decidedAt } = escalation;
  if (decidedAt === null || state === 'proposed' || state === 'lapsed') return null;
  const to = request.escalatedTo;
  return (
    <section className={styles.settled} aria-label={t('decision.escalation')}>
      <Line as="p">
        <Icon name={icons[state]} size={14} />
        {t(`decision.banner.${state}`, {
          when: formatDateTime(decidedAt),
          by: names.person(escalation.decidedBy),
          to: to
            ? [names.position(to.position), names.person(to.holder)].filter(Boolean).join(' · ')
            : names.position(escalation.to),
        })}
      </Line>
      {escalation.decisionReason && (
        <p className={styles.words}>
          <bdi>{escalation.decisionReason}</bdi>
        </p>
      )}
      <EscalationStory request={request} />
    </section>
  );
};
