import { defineMessages } from '#shared/locales/messages.ts';
import type { ChannelFacts } from './channel-facts.ts';

export const words = defineMessages({
  fr: { 'channel.email': 'Courriel' },
  ar: { 'channel.email': 'البريد الإلكتروني' },
});

/** E-mail: the one channel the server itself writes by. */
export const facts: ChannelFacts = {
  isChosen: true,
  isOnline: true,
  answer: { as: 'letter', handedOver: 'email' },
  acknowledgement: 'to-send',
};
