import type { CommandLook } from '../command-look.ts';

/** Taken in at the counter, from paper, or by import. */
export const register = {
  action: null,
  events: {
    registered: { icon: 'inbox', title: (_body, { t }) => t('event.registered') },
  },
} satisfies CommandLook<'register'>;
