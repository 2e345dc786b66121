import { defineMessages } from '#shared/locales/messages.ts';

/** Words of the time left. */
export const dueMessages = defineMessages({
  fr: {
    'due.late.days': 'Retard {count} j',
    'due.late.hours': 'Retard {count} h',
    'due.late.minutes': 'Retard {count} min',
    'due.days': '{count} j',
    'due.hours': '{count} h',
    'due.minutes': '{count} min',
    'due.title': 'Échéance interne : {when}',
    'due.none': 'Pas d’échéance',
  },
  ar: {
    'due.late.days': 'تأخر {count} ي',
    'due.late.hours': 'تأخر {count} س',
    'due.late.minutes': 'تأخر {count} د',
    'due.days': '{count} ي',
    'due.hours': '{count} س',
    'due.minutes': '{count} د',
    'due.title': 'الأجل الداخلي: {when}',
    'due.none': 'بدون أجل',
  },
});
