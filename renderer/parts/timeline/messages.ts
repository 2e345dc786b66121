import { defineMessages } from '#shared/locales/messages.ts';

/** Words of what happened to a request and of what followed. */
export const timelineMessages = defineMessages({
  fr: {
    'timeline.title': 'Historique',
    'timeline.offline': 'fait le {when}',
    'timeline.local': 'Enregistré ici, sera envoyé',
    'timeline.auto': '{count, plural, one {# fait automatique} other {# faits automatiques}}',
  },
  ar: {
    'timeline.title': 'السجل الزمني',
    'timeline.offline': 'أُنجز في {when}',
    'timeline.local': 'محفوظ هنا وسيرسل',
    'timeline.auto':
      '{count, plural, one {حدث آلي واحد} two {حدثان آليان} few {# أحداث آلية} many {# حدثا آليا} other {# حدث آلي}}',
  },
});
