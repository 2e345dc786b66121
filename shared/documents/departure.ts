import { z } from 'zod';
import { attachmentRef } from './attachment.ts';
import { deskCode } from './desk-code.ts';
import { day } from './time.ts';
import { requiredText } from './text.ts';

/** Number of a letter that left: `D-A7-26-000045-K`. Final even offline, like a request's reference; the check character covers the D. */
export const departureReference = z.string().regex(/^D-[A-Z0-9]{2,6}-\d{2}-\d{6}-[0-9A-Z]$/);

/** Entry in the desk's yearly departure register. The reference says the same as the three parts. */
export const departure = z.object({
  reference: departureReference,
  desk: deskCode,
  year: z.int().min(2000).max(2099),
  number: z.int().min(1).max(999_999),
});
export type Departure = z.infer<typeof departure>;

/** How a letter came into the citizen's hands. `bailiff`: huissier de justice. */
export const handOverWay = z.enum(['counter', 'post', 'bailiff', 'email', 'other']);
export type HandOverWay = z.infer<typeof handOverWay>;

/** Proof that a letter was handed over. */
export const handOverProof = z.object({
  departure: departureReference,
  how: handOverWay,
  /** Who took it, in words: the citizen, a relative, the number of a registered letter. */
  toWhom: requiredText(200),
  on: day,
  /** The signed copy as scanned; null: there is none. */
  proof: attachmentRef.nullable(),
});
