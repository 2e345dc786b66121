import { z } from 'zod';
import { code } from './text.ts';

/** Why due dates were recalculated: which entry of the calendar or catalogue changed. `computed-anew`: nothing did, the stored dates were off. */
export const dueReason = z.object({
  code: z.enum([
    'holiday-changed',
    'regime-changed',
    'closure-changed',
    'week-changed',
    'legal-time-changed',
    'target-changed',
    'share-changed',
    'computed-anew',
  ]),
  /** The holiday, regime, closure or category; null when there is no one entry. */
  id: code.nullable(),
});
export type DueReason = z.infer<typeof dueReason>;
