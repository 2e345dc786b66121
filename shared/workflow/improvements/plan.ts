import { z } from 'zod';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { documentId, requiredText } from '#shared/documents/text.ts';
import { day } from '#shared/documents/time.ts';
import type { Refusal } from '#shared/documents/verdict.ts';

/** What is planned of an improvement. */
export const plan = z.object({
  title: requiredText(200),
  /** What will be done, in words. */
  action: requiredText(5000),
  owner: documentId,
  startsOn: day,
  dueOn: day,
});

/** What is wrong with a plan: nobody to own it, or days in the wrong order; null when it can be. */
export const planProblem = (
  { owner, startsOn, dueOn }: z.infer<typeof plan>,
  { people }: ReferenceData,
): Refusal | null => {
  if (!people.people.some(({ id, active }) => id === owner && active))
    return { code: 'unknown-assignee', values: { assignee: owner } };
  return dueOn < startsOn ? { code: 'malformed', values: { field: 'dueOn' } } : null;
};
