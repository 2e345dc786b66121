import { otherRequest } from '#shared/workflow/other-request.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { Instant } from '#shared/documents/time.ts';
import { actsOf } from '#shared/workflow/acts-of.ts';
import { isAboutImprovement } from '#shared/workflow/improvements/decide-improvement.ts';
import type { Epoch } from '../storage/epoch.ts';
import { isAboutPersons } from '#shared/workflow/persons/decide-person.ts';
import { databaseOf, improvementsDatabase } from '../policy/databases.ts';
import { findRequest } from './find-request.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** A store that was put back to a copy, and how long what builds on acts of other desks waits for these, hours. */
export interface RestoredStore {
  epoch: Epoch;
  patienceHours: number;
}

const isBehind = async (
  work: UnitOfWork,
  { body, requestId, office, seenVersion, seenActs }: Command,
  offices: readonly string[],
): Promise<boolean> => {
  if (isAboutPersons(body)) {
    const saw = body.type === 'separate-citizens' ? body.join : body.seen;
    const file = offices.includes(office) ? await work.get(databaseOf('citizens', office), requestId) : null;
    return saw !== null && !JSON.stringify(file?.['joins'] ?? []).includes(JSON.stringify(saw));
  }
  if (body.type === 'register' || seenVersion === 0) return false;
  if (isAboutImprovement(body)) {
    const version = Number((await work.get(improvementsDatabase, requestId))?.['version'] ?? 0);
    return version < seenVersion;
  }
  const request = await findRequest(work, requestId, office, offices);
  if (!request) return true;
  // An older desk counts what the server did as well, which may not come again: it then waits until its patience is over.
  if (seenActs === undefined ? request.version < seenVersion : actsOf(request) < seenActs) return true;
  const other = otherRequest(body);
  return other !== null && !(await findRequest(work, other, office, offices));
};

/**
 * Whether a command that is offered again after a restore builds on acts that this store has lost: its author saw more of the
 * request than stands here. Judged now it would be refused, or do something else than it did; the desks that have those acts bring
 * them. Not longer than a desk may be away: then it is judged as things stand.
 */
export const awaitsOthers = async (
  work: UnitOfWork,
  command: Command,
  offices: readonly string[],
  { epoch, patienceHours }: RestoredStore,
  now: Instant,
): Promise<boolean> => {
  const until = Date.parse(epoch.since) + patienceHours * 3600_000;
  return epoch.because === 'restored' && Date.parse(now) < until && isBehind(work, command, offices);
};
