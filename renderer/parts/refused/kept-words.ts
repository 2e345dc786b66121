import type { Command } from '#shared/workflow/command.ts';

/** Commands whose dialog keeps what is written in it under their own name (`useKeptText`). */
const ownDialog: ReadonlySet<string> = new Set([
  'acknowledge',
  'answer',
  'note',
  'propose-escalation',
  'reject',
  'reopen',
  'resume',
  'suspend',
  'transfer',
]);

/** Where what was written in a refused command goes on being written: its dialog, else the note on its request. */
export const draftKeyOf = ({ body, requestId }: Pick<Command, 'body' | 'requestId'>): string => {
  if (body.type === 'decide-escalation') return `escalation.${requestId}`;
  return `request.${requestId}.${ownDialog.has(body.type) ? body.type : 'note'}`;
};

/** What is there already, and what comes to it: nothing is written over, and nothing twice. */
export const joined = (before: unknown, words: string): string =>
  typeof before !== 'string' || before.trim() === '' || words.includes(before)
    ? words
    : before.includes(words)
      ? before
      : `${before}\n\n${words}`;
