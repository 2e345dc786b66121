import type { DueDates } from '#shared/documents/due-dates.ts';
import type { EventBody } from '#shared/workflow/event.ts';
import type { RuleEffects } from '#shared/documents/rule.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { timelineMessages } from './messages.ts';

const clocks = ['target', 'acknowledge', 'orient', 'answer'] as const;

/** Says what followed from an event: dates before and after, a new due date, each thing a rule did. */
export const useConsequences = (): ((body: EventBody) => readonly string[]) => {
  const { t, formatDateTime } = useWords(timelineMessages);
  const names = useNames();
  const when = (at: string | null) => (at === null ? t('timeline.none') : formatDateTime(at));
  const moved = (before: DueDates, after: DueDates) =>
    clocks
      .filter((clock) => before[clock] !== after[clock])
      .map((clock) =>
        t('timeline.moved', {
          clock: t(`clock.${clock}`),
          before: when(before[clock]),
          after: when(after[clock]),
        }),
      );
  const done = (effects: RuleEffects) => [
    ...(effects.priority
      ? [t('timeline.rule.priority', { priority: t(`priority.${effects.priority}`) })]
      : []),
    ...(effects.tags.length > 0 ? [t('timeline.rule.tags', { tags: effects.tags.join(', ') })] : []),
    ...(effects.unit ? [t('timeline.rule.unit', { unit: names.unit(effects.unit) })] : []),
    ...(effects.assignee ? [t('timeline.rule.assignee', { assignee: names.person(effects.assignee) })] : []),
    ...(effects.acknowledge ? [t('timeline.rule.acknowledge')] : []),
    ...(effects.notify ? [t('timeline.rule.notify', { position: names.position(effects.notify) })] : []),
    ...(effects.proposeClosing ? [t('timeline.rule.closing', { why: effects.proposeClosing })] : []),
  ];
  return (body) => {
    switch (body.type) {
      case 'answered':
      case 'rejected':
        return body.departure ? [t('timeline.left', { departure: body.departure.reference })] : [];
      case 'due-changed':
        return moved(body.before, body.due);
      case 'escalation-extended':
        return body.due.target === null
          ? []
          : [t('timeline.until', { when: formatDateTime(body.due.target) })];
      case 'rule-applied':
        return [
          done(body.effects).join(' · '),
          ...(body.due?.target ? [t('timeline.until', { when: formatDateTime(body.due.target) })] : []),
        ].filter(Boolean);
      default:
        return [];
    }
  };
};
