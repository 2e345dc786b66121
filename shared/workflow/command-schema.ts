import { commandFields } from './command.ts';
import { improvementCommands } from './improvements/improvement-commands.ts';
import { personCommands } from './persons/person-commands.ts';
import { requestCommands } from './request-commands.ts';
import { unionByType } from './union-by-type.ts';

/** Schema of what can be asked. */
export const commandBody = unionByType(
  Object.values({ ...requestCommands, ...improvementCommands, ...personCommands }).map(({ body }) => body),
);

/** Schema of a `Command`. */
export const commandSchema = commandFields.extend({ body: commandBody });
