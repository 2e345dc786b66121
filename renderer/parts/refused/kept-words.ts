import type { Command, CommandType } from '#shared/workflow/command.ts';
import { actionNames, actionOf } from '#renderer/parts/commands/actions.ts';

/** Whether the command's own dialog keeps what is written in it. */
const isKeptByDialog = (type: CommandType): boolean => {
  const name = actionNames.find((one) => one === type);
  const ask = name && actionOf(name).ask;
  return ask !== undefined && 'form' in ask && ask.keeps;
};

/** Where what was written in a refused command goes on being written: its dialog, else the note on its request. */
export const draftKeyOf = ({ body, requestId }: Pick<Command, 'body' | 'requestId'>): string => {
  if (body.type === 'decide-escalation') return `escalation.${requestId}`;
  return `request.${requestId}.${isKeptByDialog(body.type) ? body.type : 'note'}`;
};

/** What is there already, and what comes to it: nothing is written over, and nothing twice. */
export const joined = (before: unknown, words: string): string =>
  typeof before !== 'string' || before.trim() === '' || words.includes(before)
    ? words
    : before.includes(words)
      ? before
      : `${before}\n\n${words}`;
