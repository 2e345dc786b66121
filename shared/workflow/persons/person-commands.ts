import type { PersonCommands } from '#shared/workflow/declared.ts';
import * as joinCitizens from './commands/join-citizens.ts';
import * as separateCitizens from './commands/separate-citizens.ts';

/** What can be asked of two citizens’ files: each a file that declares it whole. Made by `npm run gather` of what stands in commands/. */
export const personCommands = {
  'join-citizens': joinCitizens,
  'separate-citizens': separateCitizens,
} satisfies { readonly [T in keyof PersonCommands]: PersonCommands[T] };
