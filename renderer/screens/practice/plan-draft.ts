import { z } from 'zod';

/** A plan while it is written. */
export const planDraft = z.object({
  title: z.string(),
  action: z.string(),
  owner: z.string(),
  startsOn: z.string(),
  dueOn: z.string(),
});
export type PlanDraft = z.infer<typeof planDraft>;
export type PlanProblem = 'practice.field.needed' | 'practice.field.order';

/** What is still wrong with a plan, by field; empty when it can be sent. */
export const planProblems = (draft: PlanDraft): Partial<Record<keyof PlanDraft, PlanProblem>> => {
  const problems: Partial<Record<keyof PlanDraft, PlanProblem>> = {};
  for (const field of ['title', 'action', 'owner', 'startsOn', 'dueOn'] as const)
    if (draft[field].trim() === '') problems[field] = 'practice.field.needed';
  if (!problems.dueOn && draft.dueOn < draft.startsOn) problems.dueOn = 'practice.field.order';
  return problems;
};
