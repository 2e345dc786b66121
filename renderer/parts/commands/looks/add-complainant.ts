import type { CommandLook } from '../command-look.ts';
import { wordsOf } from '#renderer/i18n/words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';

/** Asked at the counter, when the matter is known already. */
export const addComplainant = {
  action: null,
  events: {
    'complainant-added': {
      icon: 'users',
      title: ({ complainant }, { t, language }) =>
        t('event.complainant-added', {
          name: complainant?.name ?? wordsOf(language, rowMessages).t('rows.anonymous'),
        }),
    },
  },
} satisfies CommandLook<'add-complainant'>;
