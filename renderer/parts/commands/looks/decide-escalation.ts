import type { CommandLook } from '../command-look.ts';
import { toldTarget } from '../told.ts';

/** Asked in the inbox of escalations, and beside the request. */
export const decideEscalation = {
  action: null,
  events: {
    'escalation-approved': {
      icon: 'check',
      title: ({ to }, { t, names }) =>
        t('event.escalation-approved', {
          to: [names.position(to.position), names.person(to.holder)].filter(Boolean).join(' · '),
        }),
    },
    'escalation-refused': { icon: 'close', title: (_body, { t }) => t('event.escalation-refused') },
    'escalation-extended': {
      icon: 'clock',
      title: ({ minutes }, { t }) => t('event.escalation-extended', { hours: Math.round(minutes / 60) }),
      consequences: ({ due }, telling) => toldTarget(due, telling),
    },
  },
} satisfies CommandLook<'decide-escalation'>;
