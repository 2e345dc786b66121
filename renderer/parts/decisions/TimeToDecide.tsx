import { workingMinutesBetween } from '#shared/domain/deadlines/working-time.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useSpan } from './use-span.ts';

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
  const { t, formatDateTime } = useI18n();
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
