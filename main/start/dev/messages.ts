import { z } from 'zod';
import { keptDesk } from '#main/node-host/kept-desk.ts';

/** What a program tells `npm run dev`: a file it has imported, or the desks it leaves open. */
export const told = z.union([z.object({ imported: z.string() }), z.object({ openDesks: z.array(keptDesk) })]);
/** The first thing that the shell is told: where the rest of the product is, and the desks that were open before it started again. */
export const beginning = z.object({
  dataDir: z.string(),
  syncUrl: z.url(),
  sourcesUrl: z.url(),
  changesUrl: z.url(),
  nonce: z.string(),
  openDesks: z.array(keptDesk),
});
export type Beginning = z.infer<typeof beginning>;

/** Asks the shell which desks it leaves open. */
export const leaving = z.object({ leave: z.literal(true) });
