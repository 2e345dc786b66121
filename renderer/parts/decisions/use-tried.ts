import type { RequestDocument } from '#shared/workflow/request.ts';
import { triedOn } from '#shared/domain/escalation/tried.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useEventTitles } from '#renderer/parts/timeline/use-event-titles.ts';
import { decisionMessages } from './messages.ts';

const counted = ['waits', 'transfers', 'notes', 'reminders'] as const;

/** Says what people have tried: how often it was assigned, waited, was noted on, and the last thing done. */
export const useTried = () => {
  const { t, formatDateTime } = useWords(decisionMessages);
  const names = useNames();
  const titleOf = useEventTitles();
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
            what: titleOf(tried.last.body),
            by: names.person(tried.last.by),
            when: formatDateTime(tried.last.doneAt),
          })
        : t('decision.tried.nothing'),
    };
  };
};
