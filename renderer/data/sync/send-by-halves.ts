import type { Command } from '#shared/workflow/command.ts';
import type { HeldBack } from '../contract/sync.ts';
import { ServerTrouble } from '../server/trouble.ts';

/** What is about the one call and not about who is called: a smaller call may get through. */
const ofTheCall = (error: unknown): 'limit' | 'refused' | null =>
  error instanceof ServerTrouble && (error.trouble === 'limit' || error.trouble === 'refused')
    ? error.trouble
    : null;

/**
 * Sends commands in order; a call that is too large for something on the way, or that something does not let through, is halved,
 * down to one command. That one is told to `held` and what follows goes on.
 * @throws ServerTrouble of the link or the server: it is everybody's
 */
export const sendByHalves = async <Row>(
  commands: readonly Command[],
  send: (commands: readonly Command[]) => Promise<readonly Row[]>,
  held: (command: Command, why: HeldBack['why']) => void,
): Promise<Row[]> => {
  try {
    return [...(await send(commands))];
  } catch (error) {
    const why = ofTheCall(error);
    const [first] = commands;
    if (!why || !first) throw error;
    if (commands.length === 1) {
      held(first, why);
      return [];
    }
    const half = Math.ceil(commands.length / 2);
    const before = await sendByHalves(commands.slice(0, half), send, held);
    return [...before, ...(await sendByHalves(commands.slice(half), send, held))];
  }
};
