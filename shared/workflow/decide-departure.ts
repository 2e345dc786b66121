import type { Command, CommandOf } from './command.ts';
import type { Departure } from '#shared/documents/departure.ts';
import type { EventBody } from './event.ts';
import type { RequestDocument } from './request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { isDeparture } from '#shared/domain/register/departure-reference.ts';
import { lettersOf } from '#shared/domain/register/departures-of.ts';
import { type Decision, type DecisionContext, refuse } from './context.ts';

/** What is wrong with the number a letter was given; null when it may leave, or leaves without one. */
export const departureProblem = (
  command: Command,
  departure: Departure | undefined,
  context: DecisionContext,
  request: RequestDocument,
): Decision | null => {
  if (!departure) return null;
  const { reference } = departure;
  if (!isDeparture(departure) || departure.desk !== command.desk)
    return refuse('reference-invalid', { reference });
  if (context.referenceTaken || lettersOf(request).some((sent) => sent.departure.reference === reference))
    return refuse('reference-taken', { reference });
  return null;
};

/** A letter of this request came into somebody's hands, on a day between its departure and today. */
export const decideHandOver = (
  body: CommandOf<'hand-over'>,
  request: RequestDocument,
  now: Instant,
): EventBody | Decision => {
  const letter = lettersOf(request).find(({ departure }) => departure.reference === body.departure);
  if (!letter) return refuse('unknown-entry', { entry: body.departure });
  if (body.on > localDay(now) || body.on < localDay(letter.event.doneAt))
    return refuse('malformed', { field: 'on' });
  return { ...body, type: 'handed-over' };
};

/** Beside this request's arrival, or one of its letters. */
export const decideAnnotation = (
  body: CommandOf<'annotate-register'>,
  request: RequestDocument,
): EventBody | Decision =>
  body.entry === request.reference ||
  lettersOf(request).some(({ departure }) => departure.reference === body.entry)
    ? { ...body, type: 'register-annotated' }
    : refuse('unknown-entry', { entry: body.entry });
