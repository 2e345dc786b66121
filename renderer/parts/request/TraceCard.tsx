import type { RequestTrace } from '#shared/workflow/request.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { requestMessages } from './messages.ts';

/** A request that left this person's offices: where it is now, nothing personal. */
export const TraceCard = ({ trace, onClose }: { trace: RequestTrace; onClose: () => void }) => {
  const { t, formatDay } = useWords(requestMessages);
  const names = useNames();
  return (
    <EmptyState icon="arrow-end" title={t('request.trace', { office: names.office(trace.movedTo) })}>
      <p>
        <Ltr>{trace.reference}</Ltr> · <bdi>{trace.subject}</bdi>
      </p>
      <StateBadge state={trace.state} />
      <p>
        {t('request.trace.text', {
          received: formatDay(trace.receivedAt),
          moved: formatDay(trace.updatedAt),
        })}
      </p>
      <Button onPress={onClose}>{t('app.close')}</Button>
    </EmptyState>
  );
};
