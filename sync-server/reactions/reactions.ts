import { acknowledgeReaction } from './acknowledge.ts';
import { applyRules } from './apply-rules.ts';
import { giveUpTold } from './give-up-told.ts';
import { proposeDuplicates } from './propose-duplicates.ts';
import type { Reaction } from './reaction.ts';
import { sendAcknowledgement, sendMailedLetters, sendReminder } from './send-mails.ts';

/** All that the server does of itself after a request has changed, in this order. */
export const reactions: readonly Reaction[] = [
  applyRules,
  acknowledgeReaction,
  sendAcknowledgement,
  sendReminder,
  sendMailedLetters,
  giveUpTold,
  proposeDuplicates,
];
