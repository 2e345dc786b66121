import type { Command } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Decision } from '#shared/workflow/context.ts';
import { takenNumber } from '#shared/domain/register/taken-number.ts';
import { annulledEntry } from '#shared/domain/register/annulled-entry.ts';
import { cityDatabase, databaseOf } from '../policy/databases.ts';
import { entryToStore } from '../registers/stored-entry.ts';
import { noteHighest } from './number-reach.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** The number that a command takes from its desk's registers, as reference; null for most commands. */
export const numberOf = (command: Pick<Command, 'body'>): string | null =>
  takenNumber(command)?.reference ?? null;

/** Why a command's number is spent on nothing; null when it stands for something, or was never taken. */
const wasteOf = (command: Command, decision: Decision) => {
  if (numberOf(command) === null) return null;
  if (!decision.accepted) return decision.refusal.code;
  // A registration that changes nothing is the same one again, under the same number.
  return decision.events.length === 0 && command.body.type !== 'register' ? 'already-so' : null;
};

/**
 * Enters a number that was spent on nothing as annulled, with the reason, so that the register has no hole; and claims it. Does
 * nothing when the number already stands for something.
 */
export const annulNumber = async (
  work: UnitOfWork,
  command: Command,
  decision: Decision,
  { request, office, now }: { request: RequestDocument | null; office: string; now: Instant },
): Promise<void> => {
  const because = wasteOf(command, decision);
  const number = numberOf(command);
  if (because === null || number === null) return;
  const entry = annulledEntry(command, because, request, { office, now });
  if (!entry) return;
  const claim = await work.get(cityDatabase, `ref:${number}`);
  if (claim && claim['requestId'] !== command._id) return;
  const database = databaseOf('registers', office);
  const next = entryToStore(await work.get(database, entry._id), entry);
  if (!next) return;
  // Claimed by the command: no request has it, and none may take it.
  work.put(cityDatabase, {
    _id: `ref:${number}`,
    kind: 'claim',
    requestId: command._id,
    reference: number,
  });
  work.put(database, next);
  await noteHighest(work, {
    book: entry.book,
    desk: entry.desk,
    year: entry.year,
    number: entry.number,
    reference: number,
  });
};
