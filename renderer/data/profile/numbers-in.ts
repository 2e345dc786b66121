import { takenNumber, type TakenNumber } from '#shared/domain/register/taken-number.ts';
import type { Command } from '#shared/workflow/command.ts';

/** Numbers of a desk's registers that some commands carry; those taken over from another desk are not its own. */
export const numbersIn = (commands: readonly Command[], desk: string | null): TakenNumber[] =>
  commands.flatMap((command) => (command.desk === desk ? (takenNumber(command) ?? []) : []));
