import { useState } from 'react';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { mayDecideEscalation } from '#shared/domain/access/may-decide.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { choices, type EscalationDecision, decisionNames } from './choices.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { EscalationFacts } from './EscalationFacts.tsx';
import { SettledEscalation } from './SettledEscalation.tsx';
import { TimeToDecide } from './TimeToDecide.tsx';
import { EscalationStory } from './EscalationStory.tsx';
import { useSeen } from './use-seen.ts';
import { useHeads } from './use-heads.ts';
import { decisionMessages } from './messages.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './decisions.module.css';

/**
 * Where the request stands with its latest escalation; those who may decide do it here. `isInbox`: the keys A, R and E belong to
 * the list beside it.
 */
export const EscalationBanner = ({ request, isInbox }: { request: RequestDocument; isInbox: boolean }) => {
  const { t, formatDateTime } = useWords(decisionMessages);
  const { person, reference } = useDesk();
  const names = useNames();
  const headOf = useHeads();
  const seenOf = useSeen();
  const now = useNow();
  const [deciding, setDeciding] = useState<EscalationDecision | null>(null);
  const { escalation } = request;
  const isOpen = escalation?.state === 'proposed';
  const mayDecide = isOpen && reference !== null && mayDecideEscalation(person, request, reference.ladders);
  useShortcut('v', mayDecide && !isInbox && (() => setDeciding('approve')), {
    label: t('decision.title'),
    group: t('app.request'),
  });
  if (!escalation || escalation.state === 'lapsed') return null;
  if (!isOpen) return <SettledEscalation request={request} escalation={escalation} />;
  return (
    <section className={styles.banner} aria-label={t('decision.escalation')}>
      <Line as="p">
        <Icon name="escalate" />
        <strong>{t('decision.banner.proposed', { to: headOf(escalation.to, request, now) })}</strong>
        <Badge>{names.step(escalation.step)}</Badge>
        {escalation.climbs > 0 && (
          <Badge tone="amber" icon="escalate">
            {t('decision.climbs', { count: escalation.climbs })}
          </Badge>
        )}
      </Line>
      <EscalationFacts request={request} />
      <EscalationStory request={request} />
      <Line as="p">
        <TimeToDecide decideBy={escalation.decideBy} office={request.office} now={now} />
        <span className={styles.quiet}>
          {t('decision.banner.by', {
            decider: names.position(escalation.decider),
            when: formatDateTime(escalation.decideBy),
          })}
        </span>
      </Line>
      {mayDecide && (
        <Line>
          {decisionNames.map((name) => (
            <Button
              key={name}
              size="small"
              variant={name === 'approve' ? 'primary' : 'plain'}
              onPress={() => setDeciding(name)}
            >
              <Icon name={choices[name].icon} size={14} />
              {t(`decision.${name}`)}
              {isInbox ? <Kbd keys={choices[name].key} /> : name === 'approve' && <Kbd keys="V" />}
            </Button>
          ))}
        </Line>
      )}
      {deciding && (
        <DecisionDialog
          seen={[seenOf(request._id, request, escalation)]}
          first={deciding}
          onClose={() => setDeciding(null)}
          onDone={() => setDeciding(null)}
        />
      )}
    </section>
  );
};
