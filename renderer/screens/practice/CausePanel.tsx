import type { RecurringCause } from '#shared/domain/practice/recurring-causes.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { areaOf } from './area.ts';
import { CausePlace } from './CausePlace.tsx';
import { useRequests } from './use-requests.ts';
import { practiceMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './practice.module.css';

const shown = 12;
/** Rarer than this is said as "less than once in ten thousand". */
const rarest = 10_000;

/** A cause: why it stands out, its requests, and the way to do something about it. */
export const CausePanel = ({
  cause,
  onPlan,
  onOpenRequest,
}: {
  cause: RecurringCause;
  /** null: this person plans nothing here. */
  onPlan: (() => void) | null;
  onOpenRequest: (id: string) => void;
}) => {
  const { t, formatNumber, formatDay } = useWords(practiceMessages);
  const names = useNames();
  const requests = useRequests(cause.ids.slice(0, shown));
  const onceIn = cause.pValue > 0 ? Math.round(1 / cause.pValue) : Infinity;
  useShortcut('p', onPlan, { label: t('practice.plan'), scope: t('practice.title') });
  return (
    <section className={styles.panel} aria-label={names.category(cause.category)}>
      <header className={styles.panelHead}>
        <h2>{names.category(cause.category)}</h2>
        <p>
          <CausePlace area={areaOf(cause)} requestId={cause.ids[0] ?? null} />
        </p>
        {onPlan && (
          <Button variant="primary" size="small" onPress={onPlan}>
            {t('practice.plan')} <Kbd>P</Kbd>
          </Button>
        )}
      </header>
      <h3>{t('practice.why')}</h3>
      <p>
        {t('practice.counts', {
          observed: formatNumber(cause.ids.length),
          expected: formatNumber(Math.round(cause.expected * 10) / 10),
        })}{' '}
        · {t('practice.ratio', { ratio: formatNumber(Math.round(cause.ratio * 10) / 10) })} (
        {t('practice.ratio.hint', { low: formatNumber(Math.round(cause.low * 10) / 10) })})
      </p>
      <Muted>{t(`practice.why.${cause.place.kind}`)}</Muted>
      <Muted>{t('practice.why.chance', { count: onceIn > rarest ? 0 : onceIn })}</Muted>
      <h3>{t('practice.requests')}</h3>
      <ul className={styles.requests}>
        {requests.map((request) => (
          <li key={request._id}>
            <button type="button" className={styles.request} onClick={() => onOpenRequest(request._id)}>
              <Ltr>{request.reference}</Ltr>
              <span className={styles.subject}>
                <bdi>{request.subject}</bdi>
              </span>
              <Muted as="span">{formatDay(request.receivedAt)}</Muted>
              <StateBadge state={request.state} />
            </button>
          </li>
        ))}
      </ul>
      {cause.ids.length > shown && (
        <Muted>{t('practice.requests.more', { count: cause.ids.length - shown })}</Muted>
      )}
    </section>
  );
};
