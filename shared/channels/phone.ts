import { defineMessages } from '#shared/locales/messages.ts';
import type { ChannelFacts } from './channel-facts.ts';

export const words = defineMessages({
  fr: { 'channel.phone': 'Téléphone' },
  ar: { 'channel.phone': 'الهاتف' },
});

/** A call. */
export const facts: ChannelFacts = {
  isChosen: true,
  isOnline: false,
  answer: { as: 'word' },
  acknowledgement: 'to-tell',
};
