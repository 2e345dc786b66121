import type { CommandLook } from '../command-look.ts';

/** The server’s. */
export const remindCitizen = {
  action: null,
  events: {
    'citizen-reminded': {
      icon: 'send',
      title: ({ channel, until }, { t, formatDay }) =>
        t('event.citizen-reminded', { channel: t(`channel.${channel}`), until: formatDay(until) }),
    },
  },
} satisfies CommandLook<'remind-citizen'>;
