import { z } from 'zod';
import { deliveryProblem } from './acknowledgement.ts';
import { documentId, language } from './text.ts';
import { instant } from './time.ts';

/** What of the desk's own words leaves by e-mail. */
export const mailedAbout = z.enum(['answer', 'rejection', 'question', 'closing']);
export type MailedAbout = z.infer<typeof mailedAbout>;

/** Something the desk wrote to the citizen that leaves by e-mail, and how far it has come. */
export const mailedLetter = z.object({
  /** The command whose event holds its words. */
  command: documentId,
  about: mailedAbout,
  language,
  /** Its identity in the outgoing queue: the command that sent it last, itself or one that sends it again. */
  sending: documentId,
  /** `told`: it did not arrive, and a person has told the citizen otherwise. */
  delivery: z.enum(['to-send', 'sent', 'failed', 'told']),
  /** What a person is to do as it did not arrive: call, or print and post it. null: nothing. */
  next: z.enum(['call', 'print']).nullable(),
  /** When it came into that state. */
  since: instant,
  problem: deliveryProblem.nullable(),
});
export type MailedLetter = z.infer<typeof mailedLetter>;
