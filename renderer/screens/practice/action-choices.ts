import type { Person } from '#shared/documents/reference-data.ts';
import type { ImprovementCommandType, ImprovementDocument } from '#shared/workflow/improvement.ts';
import { mayImprove } from '#shared/workflow/improvements/may-improve.ts';
import { improvementLooks, type ActionStep } from './improvement-looks.ts';

type Looks = typeof improvementLooks;
type StepNames<T> = T extends keyof Looks ? keyof Looks[T] : never;
/** What can be done with an action from its panel, by name. */
export type ActionChoice = StepNames<keyof Looks>;

const steps = Object.fromEntries(
  Object.entries<Readonly<Record<string, ActionStep>>>(improvementLooks).flatMap(([type, own]) =>
    Object.entries(own).map(([name, step]) => [name, { ...step, type }]),
  ),
) as unknown as Readonly<Record<ActionChoice, ActionStep & { type: ImprovementCommandType }>>;
const choices = Object.keys(steps) as ActionChoice[];

/** What a choice looks like and asks. */
export const actionStepOf = (choice: ActionChoice): ActionStep => steps[choice];

/** What this person may do with an action now, the likely next step first. */
export const choicesFor = (
  person: Person,
  improvement: Pick<ImprovementDocument, 'state' | 'office' | 'owner'>,
): ActionChoice[] => {
  const placeOf = (choice: ActionChoice) => steps[choice].in[improvement.state] ?? Infinity;
  return choices
    .filter((choice) => placeOf(choice) < Infinity && mayImprove(person, steps[choice].type, improvement))
    .sort((a, b) => placeOf(a) - placeOf(b));
};
