import { defineMessages } from '#shared/locales/messages.ts';

/** What the side says of this screen, apart from its other words: those come with its view. */
export const reportTitle = defineMessages({
  fr: {
    'report.title': 'Rapport annuel',
  },
  ar: {
    'report.title': 'التقرير السنوي',
  },
});
