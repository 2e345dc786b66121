import type { Refusal } from '#shared/documents/verdict.ts';
import type { IntakeProblem } from '../check.ts';

/** How an attempt to register or join ended. The form is untouched in every case. */
export type FormOutcome =
  | { kind: 'accepted'; requestId: string }
  | { kind: 'problems'; problems: IntakeProblem[] }
  /** These files could not be kept: they are tried again or taken away first, never left out in silence. */
  | { kind: 'files'; names: string[] }
  | { kind: 'nobody-to-join' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; reason: string };
export type FormTrouble = Exclude<FormOutcome, { kind: 'accepted' }>;
