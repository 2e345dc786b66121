import { defineMessages } from '#shared/locales/messages.ts';

/** What the side says of this screen, apart from its other words: those come with its view. */
export const administrationTitle = defineMessages({
  fr: {
    'administration.title': 'Administration',
  },
  ar: {
    'administration.title': 'الإدارة',
  },
});
