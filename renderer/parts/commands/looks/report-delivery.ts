import type { CommandLook } from '../command-look.ts';

/** The server’s. */
export const reportDelivery = {
  action: null,
  events: {
    'delivery-reported': {
      icon: 'send',
      title: ({ problem }, { t }) => t(`event.delivery-reported.${problem?.code ?? 'none'}`),
    },
  },
} satisfies CommandLook<'report-delivery'>;
