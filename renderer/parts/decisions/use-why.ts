import type { RequestDocument } from '#shared/workflow/request.ts';
import { latenessNow } from '#shared/domain/escalation/lateness-now.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSpan } from '#renderer/parts/due/use-span.ts';
import { decisionMessages } from './messages.ts';

/** Why an escalation was proposed. `due`: when the clock fell due, or who asked; '' when that is all there is to say. */
export interface Why {
  sentence: string;
  due: string;
  /** How far past, in working time; null: it is not late. */
  late: string | null;
}

/** Says why: which clock, how far past its due instant at `now`, and due when or who asked. */
export const useWhy = () => {
  const { t, formatDateTime } = useWords(decisionMessages);
  const { reference } = useDesk();
  const names = useNames();
  const span = useSpan();
  return (request: RequestDocument, now: string): Why => {
    const { escalation, due } = request;
    const asked = t('decision.why.person', { by: names.person(escalation?.proposedBy ?? null) });
    const because =
      escalation?.because ?? (due.target && { clock: 'target' as const, dueAt: due.target, lateMinutes: 0 });
    if (!because || !reference) return { sentence: asked, due: '', late: null };
    const late = latenessNow(request, because, now, reference);
    return {
      sentence: t(late >= 0 ? 'decision.why.late' : 'decision.why.soon', {
        clock: t(`clock.${because.clock}`),
        span: span(late),
      }),
      due: escalation?.because ? t('decision.why.due', { when: formatDateTime(because.dueAt) }) : asked,
      late: late >= 0 ? span(late) : null,
    };
  };
};
