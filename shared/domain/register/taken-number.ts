import type { RegisterBook } from '#shared/documents/register.ts';
import type { Command } from '#shared/workflow/command.ts';
import { isLetterCommand } from './takes-departure.ts';

/** A number of a desk's registers. */
export interface TakenNumber {
  book: RegisterBook;
  desk: string;
  year: number;
  number: number;
  reference: string;
}

/** The number that a command takes from a register, as it says itself; null for most commands. */
export const takenNumber = ({ body }: Pick<Command, 'body'>): TakenNumber | null => {
  if (body.type === 'register') {
    const { desk, year, number } = body.arrival;
    return { book: 'arrival', desk, year, number, reference: body.reference };
  }
  return isLetterCommand(body) && body.departure ? { book: 'departure', ...body.departure } : null;
};
