import { defineMessages } from '#shared/locales/messages.ts';
import type { ChannelFacts } from './channel-facts.ts';

export const words = defineMessages({
  fr: { 'channel.paper': 'Courrier' },
  ar: { 'channel.paper': 'البريد الورقي' },
});

/** A letter on paper, brought or by post. */
export const facts: ChannelFacts = {
  isChosen: true,
  isOnline: false,
  answer: { as: 'letter', handedOver: 'counter' },
  acknowledgement: 'to-hand',
};
