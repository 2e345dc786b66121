import { z } from 'zod';
import { box } from '#shared/documents/page-image.ts';

/** What is looked for in a letter. */
export const proposedField = z.enum([
  'name',
  'cin',
  'phone',
  'address',
  'date',
  'subject',
  'category',
  'reference',
]);
export type ProposedField = z.infer<typeof proposedField>;

/** A value that a letter seems to give. It is shown beside its place on the image and filled in by a person's key press only. */
export const proposal = z.object({
  field: proposedField,
  /** As a form keeps it: E.164 phone, CIN in capitals, day `YYYY-MM-DD`, code of a category, reference with hyphens. */
  value: z.string().min(1).max(500),
  /** As it stands in the letter. */
  read: z.string().max(500),
  /** 0 to 1: how well it was read, times how clearly the letter says what it is. */
  confidence: z.number().min(0).max(1),
  /** Index of the page in the letter, from 0. */
  page: z.int().min(0),
  box,
});
export type Proposal = z.infer<typeof proposal>;
