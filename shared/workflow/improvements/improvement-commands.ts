import * as moveImprovement from './commands/move-improvement.ts';
import * as noteImprovement from './commands/note-improvement.ts';
import * as planImprovement from './commands/plan-improvement.ts';
import * as publishPractice from './commands/publish-practice.ts';
import * as reviseImprovement from './commands/revise-improvement.ts';

/** What can be asked of an improvement: each a file that declares it whole. Whoever adds one adds a line here. */
export const improvementCommands = {
  'plan-improvement': planImprovement,
  'revise-improvement': reviseImprovement,
  'move-improvement': moveImprovement,
  'note-improvement': noteImprovement,
  'publish-practice': publishPractice,
};
type Declarations = typeof improvementCommands;
type BodySchema = Declarations[keyof Declarations]['body'];
// Its type is written, not inferred: a rule's type depends on the improvement, whose type depends on these schemas.
/** Schemas of what is asked, and, accepted, of what happened. */
export const improvementBodySchemas: readonly BodySchema[] = Object.values(improvementCommands).map(
  ({ body }) => body,
);
