import { z } from 'zod';
import { deskCode } from './desk-code.ts';
import { instant } from './time.ts';
import { documentId, personText } from './text.ts';

/** Why somebody looks at a masked number (law 09-08 wants a purpose). `other` needs words. */
export const unmaskPurpose = z.enum(['call-back', 'check-identity', 'answer', 'correct', 'other']);
export type UnmaskPurpose = z.infer<typeof unmaskPurpose>;

/** For what the server gives identifiers: as a person says, or because a request that waits was given to them (see `docs/threats.md`). */
export const askedPurpose = z.enum([...unmaskPurpose.options, 'assigned']);

/** A look at one citizen's file, or (`citizenId` null) at several: a search, or what leaves the screen. */
const looks = z.enum(['opened', 'unmasked', 'searched', 'printed', 'exported']);
/** Looks that are at no one citizen. `words` says which: `phone`, `queue-csv`… */
const atMany = new Set<z.infer<typeof looks>>(['searched', 'printed', 'exported']);

/** Where a trace stands among all that one store has noted: what was told cannot be changed, left out or told twice without that showing. */
const readLink = z.object({
  /** Of the store, random. */
  chain: z.string().regex(/^[\w-]{10,60}$/),
  /** From 1. */
  n: z.int().min(1).max(10_000_000),
  /** Hash of the trace before: SHA-256 of its JSON text, hexadecimal; zeros for the first. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the server gave at the last contact; '' before the first. */
  nonce: z.string().regex(/^[\w-]{0,40}$/),
});

export const beforeFirstRead = '0'.repeat(64);

/** A person's read of a citizen's file, noted where it happened and sent when there is a network. */
export const fileRead = z
  .object({
    _id: documentId,
    kind: z.literal('access'),
    schema: z.literal(1),
    citizenId: documentId.nullable(),
    requestId: documentId.nullable(),
    what: looks,
    /** null: the file was opened, numbers masked. */
    purpose: unmaskPurpose.nullable(),
    words: personText(300),
    by: documentId,
    desk: deskCode.nullable(),
    at: instant,
    link: readLink.optional(),
  })
  .refine(({ what, citizenId }) => citizenId !== null || atMany.has(what), { message: 'citizen-missing' })
  .refine(
    ({ what, purpose, words }) =>
      what !== 'unmasked' || (purpose !== null && (purpose !== 'other' || words !== '')),
    {
      message: 'purpose-missing',
    },
  );
export type FileRead = z.infer<typeof fileRead>;
