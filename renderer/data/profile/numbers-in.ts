import type { RegisterBook } from '#shared/documents/register.ts';
import type { Command } from '#shared/workflow/command.ts';

/** Numbers of a desk's registers that some commands carry; those taken over from another desk are not its own. */
export const numbersIn = (
  commands: readonly Command[],
  desk: string | null,
): { book: RegisterBook; year: number; number: number }[] =>
  commands.flatMap(({ body, desk: of }): { book: RegisterBook; year: number; number: number }[] => {
    if (of !== desk) return [];
    if (body.type === 'register') return [{ book: 'arrival', ...body.arrival }];
    if ((body.type === 'answer' || body.type === 'reject') && body.departure)
      return [{ book: 'departure', ...body.departure }];
    return [];
  });
