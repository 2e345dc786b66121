import { z } from 'zod';
import { auditKind } from '../documents/audit-kind.ts';
import { documentId } from '../documents/text.ts';
import { day, instant } from '../documents/time.ts';

/**
 * The audit log as administrators read it. To read it is itself an entry.
 *
 * - `GET  /admin/audit` `auditQuery` → `auditPage`, newest first
 * - `POST /admin/audit/verification` → `auditPage.verification`: walks the whole chain now
 */
export const auditQuery = z.object({
  /** Entries below this number; absent: from the newest. */
  before: z.coerce.number().int().min(1).optional(),
  /** Who did it; `server`: nobody who is known, or the server itself. */
  by: z.union([documentId, z.literal('server')]).optional(),
  what: auditKind.optional(),
  /** Whose file: an id of a citizen, or an id or number of a request. */
  file: z
    .string()
    .regex(/^[\w:/.-]{1,120}$/)
    .optional(),
  /** First and last day, of the city's legal time. */
  from: day.optional(),
  to: day.optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** An entry as it is shown; `what` null: it is there and cannot be read. */
export const auditLine = z.object({
  seq: z.int().min(1),
  at: instant.nullable(),
  what: auditKind.nullable(),
  by: documentId.nullable(),
  facts: z.record(z.string(), z.string()),
});
export type AuditLine = z.infer<typeof auditLine>;

const unknown = z.enum([
  'no-anchor',
  'after-anchor',
  'open-form',
  'words-erased',
  'key-missing',
  'other-key',
]);
const fault = z.enum([
  'missing',
  'unreadable',
  'changed',
  'words-changed',
  'words-missing',
  'no-mac',
  'wrong-mac',
  'not-as-noted',
  'head-missing',
]);
/** What the last walk through the chain found, and what it could not know. */
export const auditVerification = z.object({
  at: instant,
  found: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('sound'),
      entries: z.int().min(0),
      unknown: z.array(z.object({ kind: unknown, entries: z.int().min(0) })),
    }),
    z.object({ kind: z.literal('broken'), at: z.int().min(1), why: fault }),
  ]),
});
export type AuditVerification = z.infer<typeof auditVerification>;

export const auditPage = z.object({
  lines: z.array(auditLine).max(200),
  /** Where to go on from with `before`; null: the log begins here. */
  next: z.int().min(1).nullable(),
  /** How far back was looked; null: to the beginning. */
  lookedTo: instant.nullable(),
  /** null: not since the server started. */
  verification: auditVerification.nullable(),
});
export type AuditPage = z.infer<typeof auditPage>;
export const auditVerificationAnswer = z.object({ verification: auditVerification });
