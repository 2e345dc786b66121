import { answerWayOf } from '#shared/channels/channels.ts';
import type { Channel } from '#shared/documents/channel.ts';
import type { CommandBody, CommandOf } from '#shared/workflow/command.ts';

/** Whether an answer by this channel leaves as a letter, with a number of the departure register. */
export const leavesAsLetter = (channel: Channel | undefined): boolean =>
  channel !== undefined && answerWayOf(channel)?.as === 'letter';

/** Whether a command needs a departure number. */
export const takesDeparture = (body: CommandBody): body is CommandOf<'answer'> | CommandOf<'reject'> =>
  (body.type === 'answer' || body.type === 'reject') && leavesAsLetter(body.channel);
