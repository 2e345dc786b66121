import type { Departure } from '#shared/documents/departure.ts';
import { isDeparture } from '#shared/domain/register/departure-reference.ts';
import { lettersOf } from '#shared/domain/register/departures-of.ts';
import { type Judgement, refuse } from './context.ts';
import type { Asked } from './define-command.ts';

/** What is wrong with the number a letter was given; null when it may leave, or leaves without one. */
export const departureProblem = (
  departure: Departure | undefined,
  { command, request, referenceTaken }: Asked<unknown>,
): Judgement | null => {
  if (!departure) return null;
  const { reference } = departure;
  if (!isDeparture(departure) || departure.desk !== command.desk)
    return refuse('reference-invalid', { reference });
  if (referenceTaken || lettersOf(request).some((sent) => sent.departure.reference === reference))
    return refuse('reference-taken', { reference });
  return null;
};
