import type { CommandBody, CommandType } from './command.ts';
import type { RequestCommand } from './define-command.ts';
import { requestCommands } from './request-commands.ts';

const { register: _register, ...changes } = requestCommands;
type ChangeType = keyof typeof changes;

const isChange = (type: CommandType): type is ChangeType => type in changes;

/** How a command on a request that is there is judged; null for one that makes a request, or is about none. Ask it only about a body of that type. */
export const changeRuleOf = (type: CommandType): Omit<RequestCommand<CommandBody, never>, 'events'> | null =>
  isChange(type) ? changes[type].command : null;
