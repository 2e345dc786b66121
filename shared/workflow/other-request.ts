import type { CommandBody } from './command.ts';

/** The second request that a command is about, which its body calls `into`; null: there is none. */
export const otherRequest = (body: CommandBody): string | null => ('into' in body ? body.into : null);
