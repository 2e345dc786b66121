import { z } from 'zod';
import { requiredText } from './text.ts';
import { instant } from './time.ts';

/** From an instant on the clocks of Casablanca are `offset` minutes ahead of UTC. `decree`: what says so. Provisional: expected, not published. */
export const legalTimeChange = z.object({
  from: instant,
  offset: z.int().min(-720).max(840).multipleOf(15),
  decree: requiredText(200),
  provisional: z.boolean(),
});
export type LegalTimeChange = z.infer<typeof legalTimeChange>;

/** The city's own list, in order of time. From its first entry on it alone counts; empty: legal time as published (known-legal-time.ts). */
export const legalTimeChanges = z
  .array(legalTimeChange)
  .max(400)
  .refine((list) => list.every((one, n) => n === 0 || (list[n - 1]?.from ?? '') < one.from), {
    message: 'changes-out-of-order',
  });
