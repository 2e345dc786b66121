import type { RequestDocument } from '#shared/documents/request.ts';
import { latenessNow } from '#shared/domain/escalation/lateness-now.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/features/names/use-names.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { useSpan } from './use-span.ts';

/** Why an escalation was proposed. `due`: '' when a person asked. */
export interface Why {
  sentence: string;
  due: string;
  isLate: boolean;
}

/** Says why: which clock, due when, how far past it at `now`; or who asked. */
export const useWhy = () => {
  const { t, formatDateTime } = useI18n();
  const { reference } = useDesk();
  const names = useNames();
  const span = useSpan();
  return (request: RequestDocument, now: string): Why => {
    const { escalation } = request;
    if (!escalation?.because || !reference)
      return {
        sentence: t('decision.why.person', { by: names.person(escalation?.proposedBy ?? null) }),
        due: '',
        isLate: false,
      };
    const { because } = escalation;
    const late = latenessNow(request, because, now, reference);
    return {
      sentence: t(late >= 0 ? 'decision.why.late' : 'decision.why.soon', {
        clock: t(`clock.${because.clock}`),
        span: span(late),
      }),
      due: t('decision.why.due', { when: formatDateTime(because.dueAt) }),
      isLate: late >= 0,
    };
  };
};
