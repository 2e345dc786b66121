import type { CommandType } from './command.ts';
import { improvementCommands } from './improvements/improvement-commands.ts';
import { personCommands } from './persons/person-commands.ts';
import { requestCommands } from './request-commands.ts';
import type { Who } from './who.ts';

const commands: { readonly [T in CommandType]: { readonly command: { readonly who: Who } } } = {
  ...requestCommands,
  ...improvementCommands,
  ...personCommands,
};

/** Who may ask for this, by what the command declares. */
export const whoMay = (type: CommandType): Who => commands[type].command.who;
