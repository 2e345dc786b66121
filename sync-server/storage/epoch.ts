import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { epochId } from '#shared/documents/epoch.ts';
import { instant } from '#shared/documents/time.ts';

/** One life of a store. What was said in another one (positions, verdicts, codes) is worth nothing in it by itself. */
export const epoch = z.object({
  id: epochId,
  since: instant,
  /** `made`: the store is new. `restored`: it is a copy put back; acts done since that copy may be missing. */
  because: z.enum(['made', 'restored']),
});
export type Epoch = z.infer<typeof epoch>;

export const newEpoch = (because: Epoch['because']): Epoch => ({
  id: randomUUID().replaceAll('-', ''),
  since: new Date().toISOString(),
  because,
});
