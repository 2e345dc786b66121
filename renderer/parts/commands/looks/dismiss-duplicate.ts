import type { CommandLook } from '../command-look.ts';

/** Said where the duplicate is proposed. */
export const dismissDuplicate = {
  action: null,
  events: {
    'duplicate-dismissed': { icon: 'close', title: (_body, { t }) => t('event.duplicate-dismissed') },
  },
} satisfies CommandLook<'dismiss-duplicate'>;
