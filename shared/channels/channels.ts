import * as chat from './chat.ts';
import type { AnswerWay, ChannelFacts } from './channel-facts.ts';
import * as counter from './counter.ts';
import * as email from './email.ts';
import * as imported from './import.ts';
import * as mobileApp from './mobile-app.ts';
import * as paper from './paper.ts';
import * as phone from './phone.ts';
import * as social from './social.ts';
import * as web from './web.ts';

/**
 * The ways by which citizens and the city speak, in the order in which they are offered: each a file that declares it whole.
 * Whoever adds one adds a line here; codes, words, forms, rules and registers follow from it.
 */
export const channels = {
  counter,
  paper,
  phone,
  'mobile-app': mobileApp,
  email,
  chat,
  social,
  web,
  import: imported,
} as const satisfies Readonly<Record<string, { facts: ChannelFacts }>>;
export type ChannelCode = keyof typeof channels;

export const channelCodes = Object.keys(channels) as ChannelCode[];

const channelsThat = (are: (facts: ChannelFacts) => boolean): ChannelCode[] =>
  channelCodes.filter((code) => are(channels[code].facts));

/** Those an agent may choose for a request that comes in. */
export const chosenChannels = channelsThat(({ isChosen }) => isChosen);
/** Those by which citizens write from a screen. */
export const onlineChannels = channelsThat(({ isOnline }) => isOnline);
/** Those by which an answer can leave. */
export const answerChannels = channelsThat(({ answer }) => answer !== null);

/** How an answer leaves by a channel; null: not at all. */
export const answerWayOf = (code: ChannelCode): AnswerWay | null => channels[code].facts.answer;

/** The channel an answer leaves by, for somebody who came by `code`: the same one, or on paper. */
export const answerChannelFor = (code: ChannelCode): ChannelCode =>
  answerWayOf(code) === null ? 'paper' : code;

/** Whether an acknowledgement by it is sent by the server itself, whoever asks for it. */
export const isMailed = (code: ChannelCode): boolean => channels[code].facts.acknowledgement === 'to-send';
