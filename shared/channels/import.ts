import { defineMessages } from '#shared/locales/messages.ts';
import type { ChannelFacts } from './channel-facts.ts';

export const words = defineMessages({
  fr: { 'channel.import': 'Import' },
  ar: { 'channel.import': 'استيراد' },
});

/** Files of other systems. */
export const facts: ChannelFacts = {
  isChosen: false,
  isOnline: false,
  answer: null,
  acknowledgement: 'no-channel',
};
