import { defineMessages } from '#shared/locales/messages.ts';

/** What the side says of this screen, apart from its other words: those come with its view. */
export const intakeTitle = defineMessages({
  fr: {
    'intake.title': 'Nouvelle demande',
  },
  ar: {
    'intake.title': 'طلب جديد',
  },
});
