import type { EventBody } from '#shared/workflow/event.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';

/** Says what happened, in a few words with their names. */
export const useEventTitles = (): ((body: EventBody) => string) => {
  const { t, name } = useWords(rowMessages);
  const names = useNames();
  return (body) => {
    switch (body.type) {
      case 'qualified':
        return t('event.qualified', { category: names.category(body.category) });
      case 'assigned':
        return body.assignee === null
          ? t('event.unassigned')
          : t('event.assigned', { assignee: names.person(body.assignee) });
      case 'suspended':
        return t('event.suspended', {
          waitingFor: body.partner === null ? t(`waiting.${body.waitingFor}`) : names.partner(body.partner),
        });
      case 'answered':
        return t('event.answered', { outcome: t(`outcome.${body.outcome}`) });
      case 'rejected':
        return t('event.rejected', { reason: t(`rejection.${body.reason}`) });
      case 'transferred':
        return t('event.transferred', {
          from: names.office(body.fromOffice),
          to: names.office(body.toOffice),
        });
      case 'complainant-added':
        return t('event.complainant-added', { name: body.complainant?.name ?? t('rows.anonymous') });
      case 'tagged':
        return t('event.tagged', {
          tags: [...body.add.map((tag) => `+${tag}`), ...body.remove.map((tag) => `−${tag}`)].join(' '),
        });
      case 'acknowledged':
        return t('event.acknowledged', { channel: t(`channel.${body.channel}`) });
      case 'escalation-proposed':
      case 'reminded':
        return t(`event.${body.type}`, { to: names.position(body.to), step: names.step(body.step) });
      case 'escalation-approved':
        return t('event.escalation-approved', {
          to: [names.position(body.to.position), names.person(body.to.holder)].filter(Boolean).join(' · '),
        });
      case 'escalation-climbed':
        return t('event.escalation-climbed', { to: names.position(body.to) });
      case 'escalation-extended':
        return t('event.escalation-extended', { hours: Math.round(body.minutes / 60) });
      case 'due-changed':
        return t(`event.due-changed.${body.because[0]?.code ?? 'computed-anew'}`);
      case 'rule-applied':
        return t('event.rule-applied', { rule: body.rule, name: name(body.name) });
      case 'delivery-reported':
        return t(`event.delivery-reported.${body.problem?.code ?? 'none'}`);
      case 'duplicate-proposed':
        return t('event.duplicate-proposed', { reference: body.reference });
      case 'handed-over':
        return t('event.handed-over', { how: body.how, departure: body.departure });
      case 'register-annotated':
        return t('event.register-annotated', { entry: body.entry });
      case 'attached':
        return t('event.attached', { count: body.attachments.length });
      default:
        return t(`event.${body.type}`);
    }
  };
};
