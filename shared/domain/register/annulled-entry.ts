import type { Command } from '#shared/workflow/command.ts';
import type { RegisterEntry } from '#shared/documents/register.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { localDay } from '../deadlines/zone.ts';
import { isDeparture } from './departure-reference.ts';
import { entryId } from './entries-of.ts';
import { makeReference } from './reference.ts';

const linesOf = (command: Command) => {
  const { body, doneAt } = command;
  if (body.type === 'register') {
    const { desk, year, number, arrivedOn } = body.arrival;
    if (makeReference(desk, year, number) !== body.reference) return null;
    return { book: 'arrival', desk, year, number, reference: body.reference, on: arrivedOn } as const;
  }
  if ((body.type !== 'answer' && body.type !== 'reject') || !body.departure) return null;
  if (!isDeparture(body.departure)) return null;
  return { book: 'departure', ...body.departure, on: localDay(doneAt) } as const;
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
  const line = linesOf(command);
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
