import { z } from 'zod';
import { instant } from './time.ts';

/** Due dates as computed by whoever decided; null where nothing is promised (no category yet, clock stopped). */
export const dueDates = z.object({
  target: instant.nullable(),
  acknowledge: instant,
  orient: instant,
  answer: instant,
});
export type DueDates = z.infer<typeof dueDates>;

/** Due dates from then on: a wait that ended, another office's calendar. null: as before. */
export const dueThen = dueDates.nullable().default(null);
