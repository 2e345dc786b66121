import { z } from 'zod';

/** What a desk keeps of time while it is closed. ms since 1970; the PC's own clock may show anything. */
export const keptClock = z.object({
  /** The server's time when it was last measured, and what the PC's clock showed then. */
  server: z.number(),
  device: z.number(),
  /** The latest time this desk has known it to be. */
  latest: z.number(),
});
export type KeptClock = z.infer<typeof keptClock>;

/** Where a desk's time comes from. A second PC in tests. */
export interface Timers {
  /** What the PC's clock shows, ms since 1970. */
  device: () => number;
  /** Milliseconds that only ever grow while the desk is open; may stand still while the PC sleeps. */
  steady: () => number;
}
