import type { CommandLook } from '../command-look.ts';

/** The server’s. */
export const climbEscalation = {
  action: null,
  events: {
    'escalation-climbed': {
      icon: 'escalate',
      title: ({ to }, { t, names }) => t('event.escalation-climbed', { to: names.position(to) }),
    },
  },
} satisfies CommandLook<'climb-escalation'>;
