import { defineMessages } from '#shared/locales/messages.ts';

/** Words of the time left, and of working time. */
export const dueMessages = defineMessages({
  fr: {
    'due.late.days': 'Retard {count} j',
    'due.late.hours': 'Retard {count} h',
    'due.late.minutes': 'Retard {count} min',
    'due.days': '{count} j',
    'due.hours': '{count} h',
    'due.minutes': '{count} min',
    'due.span.minutes': '{minutes} min ouvrables',
    'due.span.hours': '{hours} h ouvrables',
    'due.span.days': '{days} j ouvrables',
    'due.span.days-hours': '{days} j {hours} h ouvrables',
    'due.late': 'Retard : {span}',
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
    'due.span.minutes': '{minutes} د عمل',
    'due.span.hours': '{hours} س عمل',
    'due.span.days': '{days} ي عمل',
    'due.span.days-hours': '{days} ي {hours} س عمل',
    'due.late': 'تأخر: {span}',
    'due.title': 'الأجل الداخلي: {when}',
    'due.none': 'بدون أجل',
  },
});
