import { workingMinutesBetween } from '#shared/domain/deadlines/working-time.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useSpan } from '#renderer/parts/due/use-span.ts';
import { decisionMessages } from './messages.ts';

/** Less than this is tight: two hours, in minutes. */
const tightMinutes = 120;

/** Working time left to decide; late once the decision should have climbed. */
export const TimeToDecide = ({
  decideBy,
  office,
  now,
}: {
  decideBy: string;
  office: string;
  now: string;
}) => {
  const { t, formatDateTime } = useWords(decisionMessages);
  const { reference } = useDesk();
  const span = useSpan();
  if (!reference) return null;
  const left = workingMinutesBetween(reference.calendar, now, decideBy, office);
  const isLate = now >= decideBy;
  return (
    <span title={t('decision.why.due', { when: formatDateTime(decideBy) })}>
      <Badge
        tone={isLate ? 'red' : left < tightMinutes ? 'amber' : 'neutral'}
        icon={isLate ? 'alert' : 'clock'}
      >
        {isLate ? t('decision.left.late') : span(left)}
      </Badge>
    </span>
  );
};
