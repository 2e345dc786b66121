import type { RequestDocument } from '#shared/workflow/request.ts';
import { extensionOf } from '#shared/domain/escalation/extension.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { EscalationDecision } from './choices.ts';
import { useHeads } from './use-heads.ts';
import { useSpan } from '#renderer/parts/due/use-span.ts';
import { decisionMessages } from './messages.ts';

/** Says what each decision will do to a request (null: to each of several), or why it cannot be taken. */
export const useMeaning = (request: RequestDocument | null) => {
  const { t, formatDateTime } = useWords(decisionMessages);
  const { reference } = useDesk();
  const now = useNow();
  const headOf = useHeads();
  const span = useSpan();
  const extend = (): { text: string; isPossible: boolean } => {
    if (!request || !reference) return { text: t('decision.extend.means.many'), isPossible: true };
    if (request.extendedMinutes > 0) return { text: t('decision.extend.spent'), isPossible: false };
    const extension = extensionOf(request, reference, now);
    if (!extension?.due.target) return { text: t('decision.extend.nothing'), isPossible: false };
    return {
      text: t('decision.extend.means', {
        when: formatDateTime(extension.due.target),
        span: span(extension.granted),
      }),
      isPossible: true,
    };
  };
  return (decision: EscalationDecision): { text: string; isPossible: boolean } => {
    if (decision === 'extend') return extend();
    if (decision === 'refuse') return { text: t('decision.refuse.means'), isPossible: true };
    return {
      text: request?.escalation
        ? t('decision.approve.means', { to: headOf(request.escalation.to, request, now) })
        : t('decision.approve.means.many'),
      isPossible: true,
    };
  };
};
