import { z } from 'zod';
import { documentId } from './text.ts';

/** Why two requests may be about the same matter (`duplicate.<reason>` in the locales). */
export const duplicateReason = z.enum(['same-category', 'near', 'same-address', 'recent', 'same-words']);
export type DuplicateReason = z.infer<typeof duplicateReason>;

/** An earlier request of the same office that this one may repeat. */
export const duplicateProposal = z.object({
  of: documentId,
  /** Its reference, for people. */
  reference: z.string().max(40),
  /** 0 to 1. */
  score: z.number().min(0).max(1),
  because: z.array(duplicateReason).min(1).max(5),
  /** Metres between them, null when one has no point. */
  distance: z.number().min(0).nullable(),
});
