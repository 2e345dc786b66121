import { defineMessages } from '#shared/locales/messages.ts';
import type { ChannelFacts } from './channel-facts.ts';

export const words = defineMessages({
  fr: { 'channel.mobile-app': 'Application' },
  ar: { 'channel.mobile-app': 'التطبيق' },
});

/** The city’s application on a telephone. */
export const facts: ChannelFacts = {
  isChosen: true,
  isOnline: true,
  answer: { as: 'word' },
  acknowledgement: 'no-channel',
};
