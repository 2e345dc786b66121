import type { Command } from './command.ts';

/** What somebody wrote in a command, '' when nothing: shown where the command itself could not be done, so that no words are lost. */
export const wordsOf = ({ body }: Pick<Command, 'body'>): string => {
  if (body.type === 'register') return body.description || body.subject;
  if ('body' in body) return body.body;
  if (body.type === 'annotate-register') return body.text;
  if (body.type === 'hand-over') return body.toWhom;
  if ('explanation' in body) return body.explanation;
  return 'reason' in body ? body.reason : '';
};
