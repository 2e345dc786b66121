import type { CommandLook } from '../command-look.ts';

/** It ends. */
export const close = {
  action: {
    rank: 6,
    key: 'c',
    icon: 'check-all',
    nextIn: { answered: 2 },
    isIdle: () => false,
    several: false,
    ask: { body: { type: 'close' } },
  },
  events: {
    closed: {
      icon: 'check-all',
      title: ({ said }, { t }) => t(said === null ? 'event.closed' : 'event.closed.said'),
    },
  },
} satisfies CommandLook<'close'>;
