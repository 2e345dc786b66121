import { z } from 'zod';
import { documentId, personText } from './text.ts';
import { instant } from './time.ts';

/** What may agree of two citizens' files. */
export const joinReason = z.enum(['match.phone', 'match.paper', 'match.email', 'match.name']);

/**
 * That a person took this file and another for one citizen's, on what evidence; and who took that back. Written in both files. The files
 * stay two: nothing of either goes, and each request keeps whom and what it came by.
 */
export const citizenJoin = z.object({
  /** Of the command that joined them. */
  id: documentId,
  /** The other file, of the same office. */
  with: documentId,
  by: documentId,
  at: instant,
  because: z.array(joinReason).max(4),
  note: personText(300),
  /** null: they are joined. */
  ended: z.object({ id: documentId, by: documentId, at: instant, note: personText(300) }).nullable(),
});
export type CitizenJoin = z.infer<typeof citizenJoin>;
