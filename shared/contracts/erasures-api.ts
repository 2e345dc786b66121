import { z } from 'zod';
import { documentId } from '../documents/text.ts';
import { instant } from '../documents/time.ts';

/** `POST /admin/privacy/erasures`: erases one citizen wherever their words lie; dry: says what would go. */
export const erasureBody = z.strictObject({ citizenId: documentId, dryRun: z.boolean() });

/** Why something of an erased citizen is still there. */
export const remainsWhy = z.enum([
  /** A request that is not over: it is erased in the night after it is. */
  'open',
  /** A request that others made too: its words are theirs as well. */
  'shared',
  /** A register's line: number and dates, nobody's name (law 69-99). */
  'register',
  /** A request without anything that tells who asked: what statistics need. */
  'anonymous',
  /** The audit log: ids and codes, no words. */
  'audit',
  /** Something of the server's own that names the request by its id. */
  'ids',
  /** A document of somebody else in which the citizen's name or number stands. */
  'mentioned',
  /** Copies of the store of before. */
  'backups',
  /** Desks that have not been in contact since. */
  'desks',
]);
export type RemainsWhy = z.infer<typeof remainsWhy>;

/** What an erasing did, and what is left. Ids and counts only: it can be given to the citizen and kept. */
export const erasureProof = z.object({
  kind: z.literal('maktab-erasure'),
  schema: z.literal(1),
  citizenId: documentId,
  at: instant,
  dryRun: z.boolean(),
  /** Documents removed or emptied, by database; of the audit log, entries that lost their words. */
  erased: z.array(z.object({ where: z.string(), documents: z.int() })),
  /** `until`: null where no time is set. */
  remains: z.array(
    z.object({
      where: z.string(),
      documents: z.int(),
      why: remainsWhy,
      until: instant.nullable(),
      /** Which, at most 20: to be looked at by a person. */
      ids: z.array(z.string()),
    }),
  ),
  /** Every database that was walked, erased from or not. */
  searched: z.array(z.string()),
  /** SHA-256 of all of the above: the audit log has it, so that a proof shows whether it was changed. null when nothing was done. */
  digest: z.hex().length(64).nullable(),
  /** Where the audit log stood after it, `seq:hash`; null when nothing was done. */
  auditHead: z.string().nullable(),
});
export type ErasureProof = z.infer<typeof erasureProof>;

/** `POST /admin/privacy/proofs`: the entry of the audit log that has a proof's digest; null: none has. */
export const proofBody = z.strictObject({ digest: z.hex().length(64) });
export const proofAnswer = z.object({ entry: z.object({ id: z.string(), at: instant }).nullable() });

/** `GET /privacy/erasures?after=N`: what desks let go of, from the N-th erasing on. Ids that tell nothing without what they named. */
export const erasuresQuery = z.object({ after: z.coerce.number().int().min(0) });
export const erasuresAnswer = z.object({
  /** How many there are in all. Less than a desk knows: it begins anew. */
  count: z.int().min(0),
  ids: z.array(documentId),
});
