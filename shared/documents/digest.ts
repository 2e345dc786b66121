import { z } from 'zod';
import { code, documentId } from './text.ts';
import { day, instant } from './time.ts';

const counts = {
  /** Escalations the person may decide, all of them: the length of their inbox. */
  undecided: z.int().min(0),
  /** Of these, proposed since the last digest. */
  fresh: z.int().min(0),
  /** Of these, those whose decision climbed since the last digest. */
  climbed: z.int().min(0),
  /** Open requests of which the person was reminded since the last digest. */
  reminded: z.int().min(0),
};
export const digestCounts = z.object(counts);
export type DigestCounts = z.infer<typeof digestCounts>;

/**
 * What a person who decides finds in the morning, once a working day: `_id` is theirs, each day's replaces the one before. Every
 * sum equals the rows it sums up; nothing personal in it.
 */
export const digest = z.object({
  _id: documentId,
  kind: z.literal('digest'),
  schema: z.literal(1),
  day,
  madeAt: instant,
  /** What is new is newer than this; null: the first digest. */
  since: instant.nullable(),
  ...counts,
  /** By office and domain (null: not yet qualified); groups without anything are left out. */
  groups: z.array(z.object({ office: code, domain: code.nullable(), ...counts })),
  /** The undecided that have waited longest, at most ten. */
  oldest: z
    .array(
      z.object({
        requestId: documentId,
        reference: z.string(),
        office: code,
        decider: code,
        proposedAt: instant,
        decideBy: instant,
      }),
    )
    .max(10),
  /** What became of the e-mail; `no`: there is no server or no address for it. */
  mailed: z.enum(['no', 'sending', 'sent', 'failed']),
});
export type Digest = z.infer<typeof digest>;
