import type { Command } from '#shared/workflow/command.ts';
import type { RegisterEntry } from '#shared/documents/register.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { localDay } from '../deadlines/zone.ts';
import { isDeparture } from './departure-reference.ts';
import { entryId } from './entries-of.ts';
import { makeReference } from './reference.ts';
import { takenNumber } from './taken-number.ts';

/** The number and its day, when it is one that its desk could have taken. */
const lineOf = (command: Command) => {
  const taken = takenNumber(command);
  if (!taken) return null;
  const { body } = command;
  if (body.type === 'register')
    return makeReference(taken.desk, taken.year, taken.number) === taken.reference
      ? { ...taken, on: body.arrival.arrivedOn }
      : null;
  return isDeparture(taken) ? { ...taken, on: localDay(command.doneAt) } : null;
};

/**
 * The line of a number that was spent on nothing: the command was refused, or what it asked for already was so. Null when the
 * command carries no number of its own desk. Nothing personal: whoever asked again has a number of their own.
 * @param request what the command was about, when it is known
 */
export const annulledEntry = (
  command: Command,
  because: NonNullable<RegisterEntry['annulled']>,
  request: RequestDocument | null,
  { office, now }: { office: string; now: Instant },
): RegisterEntry | null => {
  const line = lineOf(command);
  if (!line || line.desk !== command.desk) return null;
  const { book, desk, year, number, reference, on } = line;
  return {
    _id: entryId(book, desk, year, number),
    kind: 'register-entry',
    schema: 1,
    office,
    book,
    desk,
    year,
    number,
    reference,
    requestId: command.requestId,
    request: request?.reference ?? (book === 'arrival' ? reference : null),
    on,
    enteredAt: command.doneAt < now ? command.doneAt : now,
    recordedAt: now,
    by: command.by,
    party: null,
    object: '',
    annulled: because,
    attachments: 0,
    unit: null,
    outcome: null,
    letter: null,
    handOvers: [],
    annotations: [],
    erased: false,
  };
};
