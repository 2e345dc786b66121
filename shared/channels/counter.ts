import { defineMessages } from '#shared/locales/messages.ts';
import type { ChannelFacts } from './channel-facts.ts';

export const words = defineMessages({
  fr: { 'channel.counter': 'Guichet' },
  ar: { 'channel.counter': 'الشباك' },
});

/** Somebody stands at the counter. */
export const facts: ChannelFacts = {
  isChosen: true,
  isOnline: false,
  answer: { as: 'letter', handedOver: 'counter' },
  acknowledgement: 'to-hand',
};
