import type { CommandLook } from '../command-look.ts';

/** The server’s. */
export const reportDelivery = {
  action: null,
  events: {
    'delivery-reported': {
      icon: 'send',
      title: ({ problem, what }, { t }) =>
        t(`event.${what === 'reminder' ? 'reminder' : 'delivery'}-reported.${problem?.code ?? 'none'}`),
    },
  },
} satisfies CommandLook<'report-delivery'>;
