import { z } from 'zod';
import { code } from '../documents/text.ts';
import { instant } from '../documents/time.ts';

/**
 * The telephone. An exchange tells of its calls as Zammad's generic CTI does; desks are told by `/poke` (`calls`) that theirs moved.
 *
 * - `POST /telephone/cti/:token`, form or JSON `{event: newCall|answer|hangup, from, to, direction, callId, user[], queue, answeringNumber,
 *   cause}` → `{}`; 404 for a token or an address that is nobody's
 * - `GET  /telephone/mine` → `telephoneAnswer`
 * - `PUT  /telephone/extension` `extensionBody` → `telephoneAnswer`: the telephone that stands before the caller; who had it has it no more
 * - `POST /telephone/calls/:id/return` → `takenCall`: takes a missed call to ring back, with its number; 409 when a colleague has it; noted
 * - `POST /telephone/ring` → `telephoneDone`: a call of the demo's telephone; 404 in a city that is no demo
 * - `GET  /admin/exchanges` → `exchangesAnswer`; `POST /admin/exchanges` `exchangeBody` → `madeExchange`, the only time its token is said;
 *   `POST /admin/exchanges/:code/end` → `exchangesAnswer`
 */

/** How `/poke` names what moved. */
export const callsMoved = 'calls';

/** `ringing` and `talking` are going on; `missed`: nobody answered, and nobody of ours rang back since. */
export const callState = z.enum(['ringing', 'talking', 'ended', 'missed']);
export type CallState = z.infer<typeof callState>;

const callFacts = {
  id: z.string().regex(/^call-[0-9a-f]{32}$/),
  state: callState,
  /** The number rung, or the name of the queue, as the exchange says it. */
  line: z.string(),
  startedAt: instant,
};
const ownCall = z.object({
  ...callFacts,
  direction: z.enum(['in', 'out']),
  /** The other’s number, E.164 when it is one; null: withheld. */
  number: z.string().nullable(),
});
/** A call of the one who asks: rung at, or answered by, their telephone. */
export type OwnCall = z.infer<typeof ownCall>;
const missedCall = z.object({
  ...callFacts,
  /** Masked; null: withheld, nobody can ring back. */
  number: z.string().nullable(),
  /** How often the same number was missed. */
  times: z.int().min(1),
  office: code,
  /** Who has taken it to ring back. */
  takenBy: z.string().nullable(),
});
/** A call that somebody should return. */
export type MissedCall = z.infer<typeof missedCall>;

/** A telephone's number within the house, or what its exchange calls it. */
export const extension = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}@._+-]{1,60}$/u);
export const extensionBody = z.strictObject({ extension: extension.nullable() });
export const telephoneAnswer = z.object({
  /** Whether an exchange tells of calls at all. */
  isConnected: z.boolean(),
  isDemo: z.boolean(),
  extension: z.string().nullable(),
  /** Going on, then those of today, since the asker sat down there; newest first, at most 20. */
  calls: z.array(ownCall),
  /** Of the offices whose requests the asker registers, oldest first, at most 100. */
  missed: z.array(missedCall),
});
export type TelephoneAnswer = z.infer<typeof telephoneAnswer>;
export const takenCall = z.object({ number: z.string() });
export const telephoneDone = z.object({ ok: z.literal(true) });

/** Who may tell of calls: an IP address, or a range as `10.1.0.0/16`. */
const network = z
  .string()
  .trim()
  .refine(
    (text) => z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).safeParse(text).success,
    'an address or a range',
  );
const exchange = z.object({
  code,
  name: z.string().trim().min(1).max(80),
  office: code,
  /** Empty: from everywhere. */
  addresses: z.array(network).max(20),
});
export const exchangeBody = exchange.strict();
export type ExchangeBody = z.infer<typeof exchangeBody>;
const exchangeLine = exchange.extend({
  madeAt: instant,
  /** When it last told of a call; null: never. */
  heardAt: instant.nullable(),
});
export type ExchangeLine = z.infer<typeof exchangeLine>;
export const exchangesAnswer = z.object({ exchanges: z.array(exchangeLine) });
export const madeExchange = z.object({
  exchange: exchangeLine,
  /** To be written into the exchange: the path of its webhook. */
  path: z.string().regex(/^\/telephone\/cti\/[\w-]{43}$/),
});
export type MadeExchange = z.infer<typeof madeExchange>;
