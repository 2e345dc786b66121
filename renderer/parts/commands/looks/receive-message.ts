import type { CommandLook } from '../command-look.ts';

/** What citizens write, as a channel brings it. */
export const receiveMessage = {
  action: null,
  events: {
    'message-received': {
      icon: 'inbox',
      title: ({ channel, citizenId, automatic }, { t }) => {
        const kind = automatic ? '.automatic' : citizenId === null ? '.other' : '';
        return t(`event.message-received${kind}`, { channel: t(`channel.${channel}`) });
      },
      consequences: ({ subject, text, from, citizenId, attachments }, { t }) => [
        ...(citizenId === null
          ? [
              t('event.message-received.from', {
                from: [from.name, from.address].filter(Boolean).join(' · '),
              }),
            ]
          : []),
        ...(subject !== '' && text !== '' ? [t('event.message-received.subject', { subject })] : []),
        ...(attachments.length > 0 ? [t('event.message-received.files', { count: attachments.length })] : []),
      ],
    },
  },
} satisfies CommandLook<'receive-message'>;
