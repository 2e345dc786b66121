import { defineMessages } from '#shared/locales/messages.ts';
import type { ChannelFacts } from './channel-facts.ts';

export const words = defineMessages({
  fr: { 'channel.social': 'Réseaux sociaux' },
  ar: { 'channel.social': 'شبكات التواصل' },
});

/** A social network. */
export const facts: ChannelFacts = {
  isChosen: true,
  isOnline: true,
  answer: { as: 'word' },
  acknowledgement: 'no-channel',
};
