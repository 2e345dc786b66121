import { z } from 'zod';

/** A value as structured clone carries it, or a function that the sender can be asked to call. */
const slot = z.union([z.strictObject({ value: z.unknown() }), z.strictObject({ lent: z.int().min(1) })]);
export type PortSlot = z.infer<typeof slot>;

const carriedError = z.object({ name: z.string(), message: z.string(), stack: z.string().optional() });
export type CarriedError = z.infer<typeof carriedError>;

const id = z.int().min(1);

/** What goes over a port. A call names a method of the other side, or a function that the other side has lent. */
export const portMessage = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    id,
    of: z.union([z.string(), z.int().min(1)]),
    args: z.array(slot),
  }),
  z.strictObject({ kind: z.literal('done'), id, result: slot }),
  z.strictObject({ kind: z.literal('failed'), id, error: carriedError }),
]);
export type PortMessage = z.infer<typeof portMessage>;
export type Call = Extract<PortMessage, { kind: 'call' }>;
export type Reply = Exclude<PortMessage, { kind: 'call' }>;
