import { z } from 'zod';
import { documentId } from './text.ts';
import { instant } from './time.ts';

/** Whether the citizen is satisfied with how their request ended. */
export const satisfactionScore = z.enum(['yes', 'no']);
/** How they said so to an agent. */
export const satisfactionWay = z.enum(['phone', 'counter']);

/** What is known of a citizen's satisfaction with how a request ended last. */
export const satisfaction = z.object({
  /** The end it is about: the command that closed or rejected the request. */
  closing: documentId,
  given: z.object({ score: satisfactionScore, way: satisfactionWay, at: instant }).nullable(),
  /** A “no” with its reason asks for the request to be reopened; what came of that. null: nobody asks. */
  reopening: z.enum(['asked', 'accepted']).nullable(),
});
export type Satisfaction = z.infer<typeof satisfaction>;
