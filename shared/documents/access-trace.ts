import { z } from 'zod';
import { deskCode } from './desk-code.ts';
import { instant } from './time.ts';
import { documentId, personText } from './text.ts';

/** Why somebody looks at a masked number (law 09-08 wants a purpose). `other` needs words. */
export const unmaskPurpose = z.enum(['call-back', 'check-identity', 'answer', 'correct', 'other']);
export type UnmaskPurpose = z.infer<typeof unmaskPurpose>;

/** A person's read of a citizen's file, noted where it happened and sent when there is a network. */
export const accessTrace = z
  .object({
    _id: documentId,
    kind: z.literal('access'),
    schema: z.literal(1),
    citizenId: documentId,
    requestId: documentId.nullable(),
    what: z.enum(['opened', 'unmasked']),
    /** null: the file was opened, numbers masked. */
    purpose: unmaskPurpose.nullable(),
    words: personText(300),
    by: documentId,
    desk: deskCode.nullable(),
    at: instant,
  })
  .refine(
    ({ what, purpose, words }) =>
      what === 'opened' || (purpose !== null && (purpose !== 'other' || words !== '')),
    {
      message: 'purpose-missing',
    },
  );
export type AccessTrace = z.infer<typeof accessTrace>;
