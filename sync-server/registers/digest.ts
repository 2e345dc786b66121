import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RegisterClosing } from '#shared/documents/register.ts';
import type { StoredEntry } from './stored-entry.ts';

const sha256 = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** What the first closing of an office follows. */
export const beforeFirstClosing = '0'.repeat(64);

/** An entry covered by a closing, and its hash then. */
export const line = z.tuple([z.string(), z.string().regex(/^[0-9a-f]{64}$/)]);
export type SignedLine = z.infer<typeof line>;
/** The entries of a closing, by id; same `_id` as the closing. */
export const closingLines = z.object({
  _id: z.string(),
  kind: z.literal('register-lines'),
  schema: z.literal(1),
  office: z.string(),
  lines: z.array(line),
});

/**
 * Hash of what an entry said when it was closed: what was entered, and the annotations and hand-overs recorded by then. What
 * changes of itself (state, unit) is not in it. The entry's salt is, so that a hash gives nothing away.
 */
export const hashLine = (entry: StoredEntry, closedAt: string): string =>
  sha256([
    entry.salt,
    entry._id,
    entry.office,
    entry.reference,
    entry.requestId,
    entry.request,
    entry.on,
    entry.enteredAt,
    entry.recordedAt,
    entry.by,
    entry.party,
    entry.object,
    entry.annulled,
    entry.letter && [entry.letter.what, entry.letter.channel, entry.letter.language],
    entry.annotations
      .filter(({ recordedAt }) => recordedAt <= closedAt)
      .map(({ by, at, recordedAt, text }) => [by, at, recordedAt, text]),
    entry.handOvers
      .filter(({ recordedAt }) => recordedAt <= closedAt)
      .map(({ by, recordedAt, how, toWhom, on, proof }) => [
        by,
        recordedAt,
        how,
        toWhom,
        on,
        proof?.fileId ?? null,
      ]),
  ]);

/** Hash over all lines, in the order of their ids. */
export const hashLines = (lines: readonly SignedLine[]): string =>
  sha256([...lines].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** The digest of a closing: over all it says, its lines and the digest before it, in one fixed order. */
export const digestOfClosing = (closing: Omit<RegisterClosing, 'digest' | 'signature'>): string =>
  sha256([
    closing.previous,
    closing.office,
    closing.month,
    closing.position,
    closing.closedAt,
    closing.by,
    [closing.counts.arrival, closing.counts.departure, closing.counts.annulled],
    closing.late,
    closing.gaps.map(({ desk, book, year, from, to }) => [desk, book, year, from, to]),
    closing.linesHash,
  ]);
