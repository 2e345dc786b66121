import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Epoch } from '../storage/epoch.ts';

/** Codes of four characters begin here in the order of codes, and there are so many. */
const from = 25_344;
const count = 786_432;
const perBlock = 256;

/** Where the next code is drawn from, in one life of the store; `first` of this life. */
export const codeCounter = z.object({ epoch: z.string(), first: z.int(), next: z.int() });
export type CodeCounter = z.infer<typeof codeCounter>;
/** As stored: older stores have only `next`. */
export const storedCounter = codeCounter.partial();

/**
 * A store that was put back has forgotten which codes were given since: it gives none of those that would have come next, but begins
 * somewhere else among the codes of four characters, at one of 3,072 places drawn by chance.
 */
export const counterIn = (
  { id, because }: Epoch,
  stored: z.infer<typeof storedCounter> | null,
  draw: (below: number) => number = randomInt,
): CodeCounter => {
  const next = stored?.next ?? 0;
  if (stored?.epoch === id) return { epoch: id, first: stored.first ?? 0, next };
  if (because === 'made') return { epoch: id, first: 0, next };
  const first = from + draw(count / perBlock) * perBlock;
  return { epoch: id, first, next: first };
};
