import type { Channel } from '#shared/documents/channel.ts';
import type { CommandBody, CommandOf } from '#shared/workflow/command.ts';

/** Ways by which a word leaves as a letter: on paper, or as one by e-mail. */
export const letterChannels = ['paper', 'counter', 'email'] as const satisfies readonly Channel[];

/** Whether an answer by this channel leaves as a letter, with a number of the departure register. */
export const leavesAsLetter = (channel: Channel | undefined): boolean =>
  letterChannels.some((known) => known === channel);

/** Whether a command needs a departure number. */
export const takesDeparture = (body: CommandBody): body is CommandOf<'answer'> | CommandOf<'reject'> =>
  (body.type === 'answer' || body.type === 'reject') && leavesAsLetter(body.channel);
