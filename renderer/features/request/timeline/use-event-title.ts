import type { EventBody } from '#shared/documents/event.ts';
import { useNames } from '#renderer/features/names/use-names.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';

/** What happened, in a few words with their names. */
export const useEventTitle = (body: EventBody): string => {
  const { t } = useI18n();
  const names = useNames();
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
      return t('event.transferred', { from: names.office(body.fromOffice), to: names.office(body.toOffice) });
    case 'complainant-added':
      return t('event.complainant-added', { name: body.complainant?.name ?? t('queue.anonymous') });
    case 'attached':
      return t('event.attached', { count: body.attachments.length });
    default:
      return t(`event.${body.type}`);
  }
};
