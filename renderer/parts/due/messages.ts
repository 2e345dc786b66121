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
    'due.span.minutes': '{minutes} min ouvrées',
    'due.span.hours': '{hours} h ouvrées',
    'due.span.days': '{days} j ouvrés',
    'due.span.days-hours': '{days} j {hours} h ouvrés',
    'due.late': 'Retard : {span}',
    'due.title': 'Échéance interne : {when}',
    'due.none': 'Pas d’échéance',
  },
  ar: {
    'due.late.days':
      'تأخر {count, plural, one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
    'due.late.hours':
      'تأخر {count, plural, one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
    'due.late.minutes':
      'تأخر {count, plural, one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
    'due.days': '{count, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
    'due.hours': '{count, plural, one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}',
    'due.minutes':
      '{count, plural, one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
    'due.span.minutes':
      '{minutes, plural, one {دقيقة عمل} two {دقيقتا عمل} few {# دقائق عمل} many {# دقيقة عمل} other {# دقيقة عمل}}',
    'due.span.hours':
      '{hours, plural, one {ساعة عمل} two {ساعتا عمل} few {# ساعات عمل} many {# ساعة عمل} other {# ساعة عمل}}',
    'due.span.days':
      '{days, plural, one {يوم عمل} two {يوما عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}}',
    'due.span.days-hours':
      '{days, plural, one {يوم عمل} two {يوما عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}} و{hours, plural, one {ساعة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}',
    'due.late': 'تأخر: {span}',
    'due.title': 'الأجل الداخلي: {when}',
    'due.none': 'بدون أجل',
  },
});
