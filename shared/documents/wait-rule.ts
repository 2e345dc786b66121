import { z } from 'zod';
import { bilingual, code, sentence } from './text.ts';

/** Whom a request can wait for. */
export const waitingFor = z.enum(['citizen', 'partner']);

/** What happens on the day a wait was given: the citizen is reminded so many times, and then it comes back, perhaps with a proposal. */
export const waitRule = z
  .object({
    code,
    name: bilingual,
    active: z.boolean(),
    waitingFor,
    /** null: whatever the domain. */
    domain: code.nullable(),
    /** How many times the citizen is reminded in one wait. */
    reminders: z.int().min(0).max(5),
    /** Calendar days that each reminder leaves them. */
    everyDays: z.int().min(1).max(60),
    /** The reminder's text; needed where there are reminders. */
    template: code.nullable(),
    /** Why the request could be closed when nothing came; null: it comes back without a proposal. */
    proposeClosing: sentence.nullable(),
  })
  .refine((rule) => rule.reminders === 0 || rule.template !== null, {
    message: 'reminder-without-text',
    path: ['template'],
  })
  .refine((rule) => rule.reminders === 0 || rule.waitingFor === 'citizen', {
    message: 'only-citizens-reminded',
    path: ['reminders'],
  });
export type WaitRule = z.infer<typeof waitRule>;
