import type { CheckedField } from './check.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';

/** What to say under each field now. */
export type Notes = Partial<Record<CheckedField, { level: 'error' | 'warning'; text: string }>>;

/** What every part of the form is given. */
export interface FormPart {
  draft: IntakeDraft;
  change: (next: (draft: IntakeDraft) => IntakeDraft) => void;
  notes: Notes;
}
