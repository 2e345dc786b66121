import type { RequestDocument } from '#shared/workflow/request.ts';
import { triedOn } from '#shared/domain/escalation/tried.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { eventLookOf } from '#renderer/parts/commands/event-looks.ts';
import { useTelling } from '#renderer/parts/commands/use-telling.ts';
import { decisionMessages } from './messages.ts';

const counted = ['waits', 'transfers', 'notes', 'reminders'] as const;

/** Says what people have tried: how often it was assigned, waited, was noted on, and the last thing done. */
export const useTried = () => {
  const { t, formatDateTime } = useWords(decisionMessages);
  const telling = useTelling();
  return (request: RequestDocument): { counts: string; last: string } => {
    const tried = triedOn(request);
    const counts = [
      t('decision.tried.assigned', { count: tried.assigned }),
      ...counted
        .filter((what) => tried[what] > 0)
        .map((what) => t(`decision.tried.${what}`, { count: tried[what] })),
    ].join(' · ');
    return {
      counts,
      last: tried.last
        ? t('decision.tried.last', {
            what: eventLookOf(tried.last.body.type).title(tried.last.body, telling),
            by: telling.names.person(tried.last.by),
            when: formatDateTime(tried.last.doneAt),
          })
        : t('decision.tried.nothing'),
    };
  };
};
