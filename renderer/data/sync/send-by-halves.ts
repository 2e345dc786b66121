import type { Command } from '#shared/workflow/command.ts';
import type { HeldBack } from '../contract/sync.ts';
import { ServerTrouble } from '../server/trouble.ts';

/** How often one command is sent whose call breaks off while the server answers others, and how long between. A bad link does that, too. */
const triesAlone = 3;
const pauseMs = 200;

/** What is about the one call and not about who is called: a smaller call may get through. */
const ofTheCall = (error: unknown): 'limit' | 'refused' | null => {
  if (!(error instanceof ServerTrouble)) return null;
  if (error.trouble === 'limit' || error.trouble === 'refused') return error.trouble;
  return error.isOfCall ? 'refused' : null;
};
const isBrokenOff = (error: unknown): boolean => error instanceof ServerTrouble && error.isOfCall;

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
  for (let tries = 1; ; tries += 1) {
    try {
      return [...(await send(commands))];
    } catch (error) {
      const why = ofTheCall(error);
      const [first] = commands;
      if (!why || !first) throw error;
      if (commands.length > 1) break;
      if (!isBrokenOff(error) || tries === triesAlone) {
        held(first, why);
        return [];
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs * tries));
    }
  }
  const half = Math.ceil(commands.length / 2);
  const before = await sendByHalves(commands.slice(0, half), send, held);
  return [...before, ...(await sendByHalves(commands.slice(half), send, held))];
};
