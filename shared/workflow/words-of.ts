import type { Command, CommandBody, CommandType } from './command.ts';
import { improvementCommands } from './improvements/improvement-commands.ts';
import { personCommands } from './persons/person-commands.ts';
import { requestCommands } from './request-commands.ts';

interface Writing {
  readonly command: { written(body: CommandBody): string };
}
const commands: { readonly [T in CommandType]: Writing } = {
  ...requestCommands,
  ...improvementCommands,
  ...personCommands,
};

/** What somebody wrote in a command, '' when nothing: shown where the command itself could not be done, so that no words are lost. */
export const writtenIn = ({ body }: Pick<Command, 'body'>): string =>
  commands[body.type].command.written(body);
