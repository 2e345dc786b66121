import { z } from 'zod';
import { channel } from './channel.ts';
import { code, documentId, language } from './text.ts';
import { instant } from './time.ts';

/**
 * How far an acknowledgement has come. Only with `sent` and `told` has the citizen got it: `to-send` waits for the mail server,
 * `to-hand` for a person with the printed récépissé (counter, post), `to-tell` for a call, `no-channel` for a channel that is
 * not connected yet.
 */
export const delivery = z.enum(['to-send', 'sent', 'failed', 'to-hand', 'to-tell', 'no-channel', 'told']);
export type Delivery = z.infer<typeof delivery>;

/**
 * Why an e-mail did not go; `budget`: more than go in a day from its author, or to its address; `no-server`: no mail server is set;
 * `bounced`: it went, and came back. `reply`: the mail server's status alone, such as `550 5.1.1`; nothing personal.
 */
export const deliveryProblem = z.object({
  code: z.enum(['no-address', 'refused', 'gave-up', 'budget', 'no-server', 'bounced']),
  reply: z.string().regex(/^[\d .]{0,20}$/),
});
export type DeliveryProblem = z.infer<typeof deliveryProblem>;

/** The latest acknowledgement of a request. */
export const acknowledgement = z.object({
  /** The command that asked for it: its identity in the outgoing queue. */
  command: documentId,
  channel,
  language,
  template: code.nullable(),
  delivery,
  /** When it came into that state. */
  since: instant,
  problem: deliveryProblem.nullable(),
});
