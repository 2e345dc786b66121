import type { Reaction } from './reaction.ts';

/**
 * A letter that the budget held back and that the citizen has been told otherwise, by telephone or on paper, is given up: let go later, it
 * would reach them a second time.
 */
export const giveUpTold: Reaction = {
  name: 'give up what was told otherwise',
  react: async ({ _id: requestId, office, mailed }, { outgoing, audit }) => {
    for (const { sending, delivery, problem } of mailed) {
      if (delivery !== 'told' || problem?.code !== 'budget') continue;
      const mail = await outgoing.findUnsent(sending);
      if (!mail) continue;
      await outgoing.discard(mail);
      await audit.append({ what: 'mail-discarded', by: null, facts: { requestId, office, why: 'told' } });
    }
    return [];
  },
};
