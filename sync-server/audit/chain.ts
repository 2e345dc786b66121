import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instant } from '#shared/documents/time.ts';

/** What the log knows of. Codes only; who and what are ids, never names or numbers of citizens. */
export const auditKind = z.enum([
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'token-reused',
  'desk-named',
  'person-put-out',
  'person-let-in',
  'rights-changed',
  'rights-lent',
  'loan-ended',
  'citizen-read',
  'citizen-unmasked',
  'reads-listed',
  'citizen-exported',
  'sealed-work-opened',
  'retention-run',
  'reference-changed',
  'register-closed',
]);
export type AuditKind = z.infer<typeof auditKind>;

/** One line of the log. `hash` covers everything else and the hash before it. */
export const auditEntry = z.object({
  _id: z.string(),
  kind: z.literal('audit'),
  schema: z.literal(1),
  seq: z.int().min(1),
  at: instant,
  what: auditKind,
  /** Person who did it; null: nobody who is known, or the server itself. */
  by: z.string().nullable(),
  /** Facts by name: `citizenId`, `requestId`, `why`, `from` (network address), `desk`… */
  facts: z.record(z.string(), z.string()),
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** What the first entry follows. */
export const origin = '0'.repeat(64);
export const auditId = (seq: number): string => `a-${String(seq).padStart(12, '0')}`;

/** SHA-256 over the entry's content in one fixed order and the hash before it. */
export const hashEntry = (entry: Omit<AuditEntry, 'hash' | '_id' | 'kind' | 'schema'>): string => {
  const facts = Object.entries(entry.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([entry.previous, entry.seq, entry.at, entry.what, entry.by, facts]);
  return createHash('sha256').update(content).digest('hex');
};

/** What the verifier found. `head` is what to note elsewhere, so that a log cut short or written anew is noticed too. */
export type AuditVerdict =
  | { kind: 'sound'; entries: number; head: string }
  | { kind: 'broken'; at: number; why: 'missing' | 'unreadable' | 'changed' | 'head-missing' };

/**
 * Walks the chain from its origin.
 * @param expected an entry noted before (`seq:hash`); null when there is none
 */
export const verifyChain = (
  documents: Iterable<unknown>,
  expected: { seq: number; hash: string } | null,
): AuditVerdict => {
  let seq = 0;
  let previous = origin;
  let isExpectedSeen = expected === null;
  for (const document of documents) {
    seq += 1;
    const read = auditEntry.safeParse(document);
    if (!read.success) return { kind: 'broken', at: seq, why: 'unreadable' };
    const entry = read.data;
    if (entry.seq !== seq || entry._id !== auditId(seq)) return { kind: 'broken', at: seq, why: 'missing' };
    if (entry.previous !== previous || entry.hash !== hashEntry(entry))
      return { kind: 'broken', at: seq, why: 'changed' };
    if (expected?.seq === seq) {
      if (expected.hash !== entry.hash) return { kind: 'broken', at: seq, why: 'changed' };
      isExpectedSeen = true;
    }
    previous = entry.hash;
  }
  return isExpectedSeen
    ? { kind: 'sound', entries: seq, head: `${String(seq)}:${previous}` }
    : { kind: 'broken', at: seq + 1, why: 'head-missing' };
};
