import { defineMessages } from '#shared/locales/messages.ts';
import type { ChannelFacts } from './channel-facts.ts';

export const words = defineMessages({
  fr: { 'channel.chat': 'Messagerie' },
  ar: { 'channel.chat': 'المراسلة' },
});

/** A messaging service. */
export const facts: ChannelFacts = {
  isChosen: true,
  isOnline: true,
  answer: { as: 'word' },
  acknowledgement: 'no-channel',
};
