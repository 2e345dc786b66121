import { defineMessages } from '#shared/locales/messages.ts';
import type { ChannelFacts } from './channel-facts.ts';

export const words = defineMessages({
  fr: { 'channel.web': 'Portail web' },
  ar: { 'channel.web': 'البوابة الإلكترونية' },
});

/** The city’s portal. */
export const facts: ChannelFacts = {
  isChosen: true,
  isOnline: true,
  answer: { as: 'word' },
  acknowledgement: 'no-channel',
};
