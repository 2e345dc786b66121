import { z } from 'zod';
import { instant } from './time.ts';

/** Why a command was refused; each has a French and an Arabic sentence (`refusal.<code>` in the locales). */
export const refusalCode = z.enum([
  'not-allowed',
  'unknown-request',
  'unknown-person',
  'unknown-citizen',
  'unknown-category',
  'unknown-office',
  'office-over',
  'unknown-unit',
  'unknown-assignee',
  'wrong-state',
  'already-registered',
  'reference-taken',
  'reference-invalid',
  'foreign-desk',
  'number-out-of-reach',
  'label-taken',
  'label-too-far',
  'label-of-another-desk',
  'label-of-another-year',
  'label-of-an-answer',
  'labels-of-several',
  'needs-answer-first',
  'merge-into-itself',
  'merge-target-gone',
  'file-gone',
  'same-request',
  'request-moved',
  'same-office',
  'malformed',
  'too-many-events',
  'unknown-step',
  'escalation-open',
  'wait-out-of-range',
  'escalation-gone',
  'escalation-moved',
  'escalation-decided',
  'already-extended',
  'nothing-to-extend',
  'needs-reason',
  'unknown-rule',
  'unknown-improvement',
  'practice-before-done',
  'clock-moved',
  'outside-working-hours',
  'unknown-entry',
  'reopen-too-late',
  'satisfaction-too-late',
  'satisfaction-given',
  'satisfaction-of-nobody',
  'satisfaction-of-other-end',
  'arrived-in-future',
  'arrived-too-early',
  'done-too-long-ago',
  'citizens-not-here',
  'citizens-separated',
  'citizens-joined-again',
  'erased',
]);
export type RefusalCode = z.infer<typeof refusalCode>;

/** A refusal with the values its sentence needs, for example `{ code: 'wrong-state', values: { state: 'closed', command: 'answer' } }`. */
export const refusal = z.object({ code: refusalCode, values: z.record(z.string(), z.string()) });
export type Refusal = z.infer<typeof refusal>;

/** The server's word on a command. `eventIds` is empty when the command asked for what already was. */
export const verdict = z.discriminatedUnion('accepted', [
  z.object({
    accepted: z.literal(true),
    decidedAt: instant,
    eventIds: z.array(z.string()),
    office: z.string(),
  }),
  z.object({ accepted: z.literal(false), decidedAt: instant, refusal }),
]);
export type Verdict = z.infer<typeof verdict>;
