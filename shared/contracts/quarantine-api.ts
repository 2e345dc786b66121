import { z } from 'zod';
import { instant } from '../documents/time.ts';

/**
 * Why a document is set aside: it says a version of its shape that this program does not know, or it does not have the shape that it
 * says.
 */
export const quarantineReason = z.enum(['newer', 'unreadable']);
/** A document that the server cannot read: it stays where it is, untouched, and holds up no other. */
export const quarantined = z.object({
  database: z.string(),
  id: z.string(),
  why: quarantineReason,
  /** Which field it was that could not be read, never what stands in it; empty: the whole. */
  field: z.string(),
  /** When it was first found so. */
  since: instant,
});
export type Quarantined = z.infer<typeof quarantined>;
/** `GET /admin/quarantine`, and `POST`, which looks at every document anew. */
export const quarantineAnswer = z.object({
  documents: z.array(quarantined),
  /** When the server last looked at all of them; null: not since it started. */
  lookedAt: instant.nullable(),
});
export type QuarantineAnswer = z.infer<typeof quarantineAnswer>;
