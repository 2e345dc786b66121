import type { CommandBody } from './command.ts';

/** The second request that a command is about; null: there is none. */
export const otherRequest = (body: CommandBody): string | null =>
  body.type === 'merge' || body.type === 'move-attachment' ? body.into : null;
