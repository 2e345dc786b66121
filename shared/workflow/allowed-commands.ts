import type { RequestState } from '#shared/documents/request-state.ts';
import { changeRuleOf } from './change-rules.ts';
import type { CommandType } from './command.ts';

/** Whether a command only adds to the file: welcome in every state, and from the offices that had the request before. */
export const isAddition = (type: CommandType): boolean => changeRuleOf(type)?.when === 'always';

/** Whether a state allows a command. */
export const isAllowed = (state: RequestState, type: CommandType): boolean => {
  const when = changeRuleOf(type)?.when ?? [];
  return when === 'always' || when.includes(state);
};
