import type { RequestDocument } from '#shared/workflow/request.ts';
import type { WatchReference } from '#shared/domain/escalation/next-moment.ts';
import { watchDatabase } from '../policy/databases.ts';
import type { UnitOfWork } from './unit-of-work.ts';
import { isSameEntry, watchEntryOf } from './watch-entry.ts';

/** Writes when the clock next has something to do with a request. Most commands change nothing of it and write nothing. */
export const projectWatch = async (
  work: UnitOfWork,
  request: RequestDocument,
  reference: WatchReference,
): Promise<void> => {
  const stored = await work.get(watchDatabase, request._id);
  const entry = watchEntryOf(request, reference);
  if (isSameEntry(stored, entry)) return;
  if (entry) work.put(watchDatabase, { ...entry });
  else work.remove(watchDatabase, request._id);
};
