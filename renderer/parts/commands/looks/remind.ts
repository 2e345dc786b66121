import type { CommandLook } from '../command-look.ts';

/** The server’s. */
export const remind = {
  action: null,
  events: {
    reminded: {
      icon: 'clock',
      title: ({ to, step }, { t, names }) =>
        t('event.reminded', { to: names.position(to), step: names.step(step) }),
    },
  },
} satisfies CommandLook<'remind'>;
