import { z } from 'zod';
import { deskCode } from '../documents/desk-code.ts';
import { unmaskPurpose } from '../documents/file-read.ts';
import { code, documentId } from '../documents/text.ts';
import { instant } from '../documents/time.ts';

/**
 * `POST /privacy/elsewhere`: whether a citizen of the caller's is known elsewhere in the city. Without a purpose only how many files there
 * are; with one, which offices have them, and each look is in the audit log before it is answered. 429 beyond a day's budget.
 */
export const elsewhereBody = z
  .object({
    citizenId: documentId,
    requestId: documentId.nullable(),
    /** null: only how many. `other` needs words. */
    purpose: unmaskPurpose.nullable(),
    words: z.string().max(300).default(''),
    desk: deskCode.nullable().default(null),
  })
  .refine(({ purpose, words }) => purpose !== 'other' || words.trim() !== '', { message: 'words-missing' });
export type ElsewhereAsk = z.infer<typeof elsewhereBody>;

export const elsewhereAnswer = z.object({
  /** Files of the same person, and files that may be. */
  linked: z.int().min(0),
  proposed: z.int().min(0),
  /** Empty without a purpose. Numbers are masked; of requests only how many there are. */
  files: z.array(
    z.object({
      band: z.enum(['linked', 'proposed']),
      because: z.array(z.enum(['match.paper', 'match.phone', 'match.email', 'match.name'])),
      office: code,
      name: z.string().max(120),
      phone: z.string().max(40),
      paper: z.string().max(40),
      requests: z.int().min(0),
      lastAt: instant,
    }),
  ),
});
export type ElsewhereAnswer = z.infer<typeof elsewhereAnswer>;
