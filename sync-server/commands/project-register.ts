import type { RequestDocument } from '#shared/workflow/request.ts';
import { entriesOf } from '#shared/domain/register/entries-of.ts';
import { databaseOf } from '../policy/databases.ts';
import { entryToStore } from '../registers/stored-entry.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Whether two states of a request make the same lines of the registers: then nothing is looked up there. */
export const makesSameLines = (before: RequestDocument, after: RequestDocument): boolean =>
  JSON.stringify(entriesOf(before)) === JSON.stringify(entriesOf(after));

/** Writes what a request makes of the registers of the offices that received it and answered. */
export const projectRegister = async (work: UnitOfWork, request: RequestDocument): Promise<void> => {
  for (const entry of entriesOf(request)) {
    const database = databaseOf('registers', entry.office);
    const next = entryToStore(await work.get(database, entry._id), entry);
    if (next) work.put(database, next);
  }
};
