import type { Language } from '../documents/text.ts';
import { type ChannelCode, channels } from '../channels/channels.ts';
import type { Messages } from './messages.ts';

type ChannelId = `channel.${ChannelCode}`;
/** A channel without its name does not compile. */
const named: { readonly [C in ChannelCode]: { readonly words: Messages<`channel.${C}`> } } = channels;

const gather = (language: Language): Messages<ChannelId>[Language] =>
  Object.assign(
    {},
    ...Object.values(named).map(({ words }) => words[language]),
  ) as Messages<ChannelId>[Language];

/** The name of each channel, which it brings itself. */
export const channelMessages: Messages<ChannelId> = { fr: gather('fr'), ar: gather('ar') };
