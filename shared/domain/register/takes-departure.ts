import type { Departure } from '#shared/documents/departure.ts';
import type { CommandBody } from '#shared/workflow/command.ts';
import { requestCommands } from '#shared/workflow/request-commands.ts';
import { leavesAsLetter } from './leaves-as-letter.ts';

type WithDeparture<Body> = Body extends { channel?: unknown; departure?: Departure | undefined }
  ? 'departure' extends keyof Body
    ? Body
    : never
  : never;
/** Commands that may leave as a letter: their bodies have a channel, and place for a number of the departure register. */
export type LetterCommand = WithDeparture<CommandBody>;

const letters: ReadonlySet<string> = new Set(
  Object.entries(requestCommands).flatMap(([type, { body }]) =>
    'channel' in body.shape && 'departure' in body.shape ? [type] : [],
  ),
);
export const isLetterCommand = (body: CommandBody): body is LetterCommand => letters.has(body.type);

/** Whether a command needs a departure number. */
export const takesDeparture = (body: CommandBody): body is LetterCommand =>
  isLetterCommand(body) && leavesAsLetter(body.channel);
