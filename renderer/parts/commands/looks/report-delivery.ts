import type { CommandLook } from '../command-look.ts';

/** The server’s. */
export const reportDelivery = {
  action: null,
  events: {
    'delivery-reported': {
      icon: 'send',
      title: ({ problem, what }, { t }) => {
        const became = problem?.code ?? 'none';
        if (what === 'acknowledgement') return t(`event.delivery-reported.${became}`);
        if (what === 'reminder') return t(`event.reminder-reported.${became}`);
        return t(`event.letter-reported.${became}`, { what: t(`mailed.${what}`) });
      },
      consequences: ({ next }, { t }) => (next === null ? [] : [t(`mailed.next.${next}`)]),
    },
  },
} satisfies CommandLook<'report-delivery'>;
