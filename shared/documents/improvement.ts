import { z } from 'zod';
import { point } from './place.ts';
import { code } from './text.ts';
import { instant } from './time.ts';

/** What an improvement is about, and what its effect is measured on: a category in an arrondissement or around a spot. */
export const causeArea = z.object({
  category: code,
  arrondissement: code.nullable(),
  /** null: the whole arrondissement. */
  spot: z.object({ centre: point, metres: z.int().min(10).max(2000) }).nullable(),
});
export type CauseArea = z.infer<typeof causeArea>;

/** What made the cause stand out when the action was planned; null: somebody's own observation. */
export const evidence = z.object({
  from: instant,
  to: instant,
  observed: z.int().min(0),
  expected: z.number().min(0),
  ratio: z.number().min(0),
  pValue: z.number().min(0).max(1),
});
export type Evidence = z.infer<typeof evidence>;

export const improvementState = z.enum(['planned', 'under-way', 'done', 'dropped']);
export type ImprovementState = z.infer<typeof improvementState>;
