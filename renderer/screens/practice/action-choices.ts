import type { ImprovementCommandType, ImprovementDocument } from '#shared/workflow/improvement.ts';
import type { ImprovementState } from '#shared/documents/improvement.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { mayImprove } from '#shared/workflow/improvements/may-improve.ts';

/** What can be done with an action from its panel. */
export const choices = {
  begin: { key: 'b', type: 'move-improvement', to: 'under-way' },
  finish: { key: 'f', type: 'move-improvement', to: 'done' },
  share: { key: 's', type: 'publish-practice', to: null },
  note: { key: 'n', type: 'note-improvement', to: null },
  revise: { key: 'r', type: 'revise-improvement', to: null },
  drop: { key: 'x', type: 'move-improvement', to: 'dropped' },
  resume: { key: 'b', type: 'move-improvement', to: 'under-way' },
} as const satisfies Record<
  string,
  { key: string; type: ImprovementCommandType; to: Exclude<ImprovementState, 'planned'> | null }
>;
export type Choice = keyof typeof choices;

const inState: Readonly<Record<ImprovementState, readonly Choice[]>> = {
  planned: ['begin', 'note', 'revise', 'drop'],
  'under-way': ['finish', 'note', 'revise', 'drop'],
  done: ['share', 'note'],
  dropped: ['resume', 'note'],
};

/** What this person may do with an action now, the likely next step first. */
export const choicesFor = (person: Person, improvement: ImprovementDocument): Choice[] =>
  inState[improvement.state].filter((choice) => mayImprove(person, choices[choice].type, improvement));
