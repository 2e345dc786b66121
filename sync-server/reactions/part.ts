import { SignedAddresses } from '../channels/mail/signed-addresses.ts';
import { UsualDays } from '../learning/usual-days.ts';
import { discardOld, heldRoutes } from '../mail/held.ts';
import { Outgoing } from '../mail/outgoing.ts';
import { Postman } from '../mail/postman.ts';
import { smtpSender } from '../mail/smtp.ts';
import type { OpenServerPart } from '../server-part.ts';
import type { ReactionParts } from './reaction.ts';
import { reactions } from './reactions.ts';
import { Reactor } from './reactor.ts';
import { ruleRoutes } from './rule-routes.ts';
import { Spots } from './spots.ts';

/** What follows from what happens to requests, and the e-mails that follow from it. */
export const reactionsPart: OpenServerPart = async (parts) => {
  const { store, reference, clock, intake, config, mailRetryMs, administrator, audit, prints, log } = parts;
  const spots = await Spots.open(store);
  const { mailbox } = config;
  const addresses = mailbox && SignedAddresses.open(config.dataDir, mailbox.address);
  const outgoing = await Outgoing.open(store, prints.of('outgoing'), (id) => addresses?.handleOf(id) ?? '');
  const warn: ReactionParts['warn'] = (facts, what) => log.warn(facts, what);
  const whole: ReactionParts = {
    ...{ store, reference, clock, spots, outgoing, audit, warn },
    usualDays: new UsualDays(parts),
    mail: { leaves: config.mail !== null, comesBack: config.mailbox !== null },
  };
  const replyTo = (reference: string) => addresses?.of(reference) ?? null;
  const bounceTo = (id: string) => addresses?.bounceOf(id) ?? null;
  const reactor = await Reactor.open(whole, intake, reactions);
  const postman =
    config.mail &&
    new Postman(whole, intake, smtpSender(config.mail, replyTo, bounceTo), parts.sentMail, mailRetryMs);
  return {
    routes: (app) => {
      ruleRoutes(app, administrator, whole);
      heldRoutes(app, { ...parts, outgoing });
    },
    nightly: [{ name: 'e-mails held back', run: () => discardOld({ audit, outgoing }) }],
    start: () => {
      reactor.start();
      postman?.start();
    },
    stop: async () => {
      await reactor.stop();
      await postman?.stop();
    },
  };
};
