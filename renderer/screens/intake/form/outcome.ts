import type { Refusal } from '#shared/documents/verdict.ts';
import type { Problem } from '../check.ts';

/** How an attempt to register or join ended. The form is untouched in every case. */
export type Outcome =
  | { kind: 'accepted'; requestId: string }
  | { kind: 'problems'; problems: Problem[] }
  /** These files could not be kept: they are tried again or taken away first, never left out in silence. */
  | { kind: 'files'; names: string[] }
  | { kind: 'nobody-to-join' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; reason: string };
export type Trouble = Exclude<Outcome, { kind: 'accepted' }>;
