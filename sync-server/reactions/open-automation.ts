import type { CommandIntake } from '../commands/intake.ts';
import type { Config } from '../config.ts';
import { Outgoing } from '../mail/outgoing.ts';
import { Postman } from '../mail/postman.ts';
import { smtpSender } from '../mail/smtp.ts';
import type { ReactionParts } from './reaction.ts';
import { Reactor } from './reactor.ts';
import { reactions } from './reactions.ts';
import { Spots } from './spots.ts';

/** What the server does of itself: reacting, and sending what follows. */
export interface Automation {
  spots: Spots;
  start: () => void;
  /** Resolves when all that has happened has been reacted to. */
  idle: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Opens the automation on a store. `mailRetryMs`: the first wait after a mail server's failure. */
export const openAutomation = async (
  parts: Omit<ReactionParts, 'spots' | 'outgoing'>,
  intake: CommandIntake,
  { mail }: Pick<Config, 'mail'>,
  mailRetryMs: number,
): Promise<Automation> => {
  const spots = await Spots.open(parts.store);
  const outgoing = await Outgoing.open(parts.store);
  const whole: ReactionParts = { ...parts, spots, outgoing };
  const reactor = await Reactor.open(whole, intake, reactions);
  const postman = mail && new Postman(whole, intake, smtpSender(mail), mailRetryMs);
  return {
    spots,
    start: () => {
      reactor.start();
      postman?.start();
    },
    idle: () => reactor.idle(),
    stop: async () => {
      await reactor.stop();
      await postman?.stop();
    },
  };
};
