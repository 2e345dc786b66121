import type { CommandLook } from '../command-look.ts';

/** The server’s. */
export const proposeDuplicate = {
  action: null,
  events: {
    'duplicate-proposed': {
      icon: 'search',
      title: ({ reference }, { t }) => t('event.duplicate-proposed', { reference }),
    },
  },
} satisfies CommandLook<'propose-duplicate'>;
