import { z } from 'zod';

/** A desk that stands open in one browser profile, for a shell that starts again. `key` is the store's, base64. */
export const keptDesk = z.object({
  profile: z.string(),
  personId: z.string(),
  storeId: z.string(),
  key: z.base64(),
});
export type KeptDesk = z.infer<typeof keptDesk>;
