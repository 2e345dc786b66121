import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/** What one try of a PIN costs: scrypt's numbers (RFC 7914). Kept with what they protect, so that they can be raised. */
export const pinCost = z.object({
  N: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(64),
});
export type PinCost = z.infer<typeof pinCost>;

const run = promisify<string, Buffer, number, PinCost & { maxmem: number }, Buffer>(scrypt);

/** 32 bytes from a PIN, off the main thread. */
export const stretch = (pin: string, salt: Buffer, cost: PinCost): Promise<Buffer> =>
  run(pin.normalize('NFKC'), salt, 32, { ...cost, maxmem: 256 * cost.r * (cost.N + cost.p) });

/** What versions before kept no numbers for. */
export const costOfBefore: PinCost = { N: 2 ** 16, r: 8, p: 2 };
/** 128 MB and 1.3 s of CPU on the two-core PC it was measured on. A vault that costs less is closed anew when its PIN opens it. */
export const leastCost: PinCost = { N: 2 ** 17, r: 8, p: 4 };
const mostRounds = 12;
const wantedSeconds = 1.2;

/** Whether a try at one costs less than at the other. */
export const isCheaper = (one: PinCost, other: PinCost): boolean =>
  one.N * one.r * one.p < other.N * other.r * other.p;

const cpuSeconds = async (cost: PinCost): Promise<number> => {
  const before = process.cpuUsage();
  await stretch('', Buffer.alloc(16), cost);
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
};

/** As many rounds as take {@link wantedSeconds} of this PC's CPU, the least at least: a faster PC, and a faster thief, do more. */
const measure = async (): Promise<PinCost> => {
  const one = { ...leastCost, p: 1 };
  const seconds = await cpuSeconds(one);
  return { ...leastCost, p: Math.min(mostRounds, Math.max(leastCost.p, Math.ceil(wantedSeconds / seconds))) };
};
let measured: Promise<PinCost> | null = null;

/** What a new PIN is to cost on this PC; measured once a run. */
export const costHere = (): Promise<PinCost> => (measured ??= measure());
