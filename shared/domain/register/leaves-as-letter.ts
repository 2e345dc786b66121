import { answerWayOf } from '#shared/channels/channels.ts';
import type { Channel } from '#shared/documents/channel.ts';

/** Whether an answer by this channel leaves as a letter, with a number of the departure register. */
export const leavesAsLetter = (channel: Channel | undefined): boolean =>
  channel !== undefined && answerWayOf(channel)?.as === 'letter';
