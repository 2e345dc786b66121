import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { timeLeft } from './remaining.ts';
import { dueMessages } from './messages.ts';

const looks = {
  late: { tone: 'red', icon: 'alert' },
  today: { tone: 'amber', icon: 'clock' },
  later: { tone: 'neutral', icon: 'clock' },
} as const;

/** Time left until the internal target, in colour, icon and words; the date itself on pointing. */
export const DueBadge = ({ dueAt, now }: { dueAt: string; now: string }) => {
  const { t, formatDateTime } = useWords(dueMessages);
  const { tone, unit, count } = timeLeft(dueAt, now);
  const look = looks[tone];
  return (
    <span title={t('due.title', { when: formatDateTime(dueAt) })}>
      <Badge tone={look.tone} icon={look.icon}>
        {t(tone === 'late' ? `due.late.${unit}` : `due.${unit}`, { count })}
      </Badge>
    </span>
  );
};
