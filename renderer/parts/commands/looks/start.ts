import type { CommandLook } from '../command-look.ts';

/** Work begins. */
export const start = {
  action: {
    rank: 3,
    key: 'p',
    icon: 'play',
    nextIn: { qualified: 2, assigned: 1 },
    isIdle: () => false,
    several: false,
    ask: { body: { type: 'start' } },
  },
  events: {
    started: { icon: 'play', title: (_body, { t }) => t('event.started') },
  },
} satisfies CommandLook<'start'>;
