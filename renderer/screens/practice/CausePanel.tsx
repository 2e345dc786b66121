import type { RecurringCause } from '#shared/domain/practice/recurring-causes.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { causeAreaOf } from './area.ts';
import { CauseLocation } from './CauseLocation.tsx';
import { useRequests } from './use-requests.ts';
import { practiceMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';

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
  useShortcut('p', onPlan, { label: t('practice.plan'), group: t('practice.title') });
  return (
    <Panel label={names.category(cause.category)} title={names.category(cause.category)}>
      <Line>
        <CauseLocation area={causeAreaOf(cause)} requestId={cause.ids[0] ?? null} />
        {onPlan && (
          <Button variant="primary" size="small" onPress={onPlan}>
            {t('practice.plan')} <Kbd keys="P" />
          </Button>
        )}
      </Line>
      <section>
        <Heading>{t('practice.why')}</Heading>
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
      </section>
      <section>
        <Heading>{t('practice.requests')}</Heading>
        <ul>
          {requests.map((request) => (
            <li key={request._id}>
              <ListRow
                title={request.subject}
                lead={<Ltr>{request.reference}</Ltr>}
                facts={
                  <>
                    <Muted as="span">{formatDay(request.receivedAt)}</Muted>
                    <StateBadge state={request.state} />
                  </>
                }
                onPress={() => onOpenRequest(request._id)}
              />
            </li>
          ))}
        </ul>
        {cause.ids.length > shown && (
          <Muted>{t('practice.requests.more', { count: cause.ids.length - shown })}</Muted>
        )}
      </section>
    </Panel>
  );
};
