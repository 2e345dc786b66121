import { workingMinutesBetween } from '#shared/domain/deadlines/working-time.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { timeLeft } from './remaining.ts';
import { useSpan } from './use-span.ts';
import { dueMessages } from './messages.ts';

const looks = {
  late: { tone: 'red', icon: 'alert' },
  today: { tone: 'amber', icon: 'clock' },
  later: { tone: 'neutral', icon: 'clock' },
} as const;

interface DueBadgeProps {
  dueAt: string;
  /** Whose working time it is. */
  office: string;
  now: string;
  /** Says its unit; where a column does, it need not. */
  inFull?: boolean;
}

/** Working time left until the internal target, in colour, icon and words; the date and the whole time on pointing. */
export const DueBadge = ({ dueAt, office, now, inFull = false }: DueBadgeProps) => {
  const { t, formatDateTime } = useWords(dueMessages);
  const { reference } = useDesk();
  const span = useSpan();
  if (!reference) return null;
  const minutes = workingMinutesBetween(reference.calendar, now, dueAt, office);
  const { tone, unit, count } = timeLeft(dueAt, now, minutes);
  const look = looks[tone];
  const whole = tone === 'late' ? t('due.late', { span: span(minutes) }) : span(minutes);
  const short = t(tone === 'late' ? `due.late.${unit}` : `due.${unit}`, { count });
  return (
    <span title={`${whole} · ${t('due.title', { when: formatDateTime(dueAt) })}`}>
      <Badge tone={look.tone} icon={look.icon}>
        {inFull ? whole : short}
      </Badge>
    </span>
  );
};
