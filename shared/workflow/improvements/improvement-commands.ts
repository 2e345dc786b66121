import type { ImprovementCommands } from '#shared/workflow/declared.ts';
import * as moveImprovement from './commands/move-improvement.ts';
import * as noteImprovement from './commands/note-improvement.ts';
import * as planImprovement from './commands/plan-improvement.ts';
import * as publishPractice from './commands/publish-practice.ts';
import * as reviseImprovement from './commands/revise-improvement.ts';

/** What can be asked of an improvement: each a file that declares it whole. Made by `npm run gather` of what stands in commands/. */
export const improvementCommands = {
  'move-improvement': moveImprovement,
  'note-improvement': noteImprovement,
  'plan-improvement': planImprovement,
  'publish-practice': publishPractice,
  'revise-improvement': reviseImprovement,
} satisfies { readonly [T in keyof ImprovementCommands]: ImprovementCommands[T] };
