import type { CommandType } from './command.ts';
import { requestCommands } from './request-commands.ts';

const entering: ReadonlySet<CommandType> = new Set(
  Object.values(requestCommands).flatMap(({ body, command }) =>
    command.enters ? [body.shape.type.value] : [],
  ),
);

/** Whether a command makes or adds to lines of a register, as it declares. */
export const entersRegister = (type: CommandType): boolean => entering.has(type);
