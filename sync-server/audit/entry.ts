import { z } from 'zod';
import { auditKind } from '#shared/documents/audit-kind.ts';
import { instant } from '#shared/documents/time.ts';

/** Codes only; who and what are ids, never names or numbers of citizens. */
const common = {
  _id: z.string(),
  kind: z.literal('audit'),
  seq: z.int().min(1),
  at: instant,
  what: auditKind,
  /** Person who did it; null: nobody who is known, or the server itself. */
  by: z.string().nullable(),
  /** Facts by name: `citizenId`, `requestId`, `why`, `from` (network address), `desk`… */
  facts: z.record(z.string(), z.string()),
  previous: z.string(),
  hash: z.string(),
};

/** The older form: `hash` covers what stands in a fixed order, without a key. It is read, no longer written. */
const openEntry = z.object({ ...common, schema: z.literal(1) });

/** `hash` covers the whole document but itself and `seal`: its message authentication code (MAC), an HMAC under the server's key. */
const keyedEntry = z.object({ ...common, schema: z.literal(2), keyId: z.string(), seal: z.string() });

/** What somebody wrote in their own words, and the salt without which its digest tells nothing. */
export const erasable = z.strictObject({ salt: z.string(), facts: z.record(z.string(), z.string()) });
export type Erasable = z.infer<typeof erasable>;

/** Likewise, with words that can be erased: `hash` covers their salted digest and holds without them. Absent: erased. */
const erasableEntry = z.object({
  ...common,
  schema: z.literal(3),
  keyId: z.string(),
  seal: z.string(),
  erasableDigest: z.string(),
  erasable: erasable.exactOptional(),
});

/** One line of the log, in a document of its own. */
export const auditEntry = z.discriminatedUnion('schema', [openEntry, keyedEntry, erasableEntry]);
export type AuditEntry = z.infer<typeof auditEntry>;

/** What the first entry follows. */
export const beforeFirstEntry = '0'.repeat(64);
export const auditId = (seq: number): string => `a-${String(seq).padStart(12, '0')}`;

/** An entry's place in the chain: its number and its hash. */
export interface AuditHead {
  seq: number;
  hash: string;
}
export const nothingYet: AuditHead = { seq: 0, hash: beforeFirstEntry };
