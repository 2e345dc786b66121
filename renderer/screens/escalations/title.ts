import { defineMessages } from '#shared/locales/messages.ts';

/** What the side says of this screen, apart from its other words: those come with its view. */
export const escalationsTitle = defineMessages({
  fr: {
    'escalations.title': 'Escalades',
    'escalations.tab.to-decide': 'À décider',
  },
  ar: {
    'escalations.title': 'التصعيدات',
    'escalations.tab.to-decide': 'في انتظار القرار',
  },
});
