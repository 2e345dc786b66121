import { z } from 'zod';
import type { Instant } from '#shared/documents/time.ts';
import { findRequest } from '#sync-server/commands/find-request.ts';
import type { CommandIntake } from '#sync-server/commands/intake.ts';
import { projectWatch } from '#sync-server/commands/project-watch.ts';
import type { UnitOfWork } from '#sync-server/commands/unit-of-work.ts';
import type { WatchEntry } from '#sync-server/commands/watch-entry.ts';
import { databaseOf, watchDatabase } from '#sync-server/policy/databases.ts';
import type { ReferenceCache } from '#sync-server/reference/reference-cache.ts';

type Known = Pick<WatchEntry, '_id' | 'office'>;

/** A request that cannot be read has nothing that the clock could bring about: the quarantine tells the watch when it can be. */
const unlessUnreadable = (error: unknown): null => {
  if (error instanceof z.ZodError) return null;
  throw error;
};

/** Makes entries say again what their requests say, wherever these are now; inside somebody's turn. */
export const rewriteIn = async (
  work: UnitOfWork,
  reference: ReferenceCache,
  entries: readonly Known[],
): Promise<void> => {
  const offices = reference.data.offices.offices.map(({ code }) => code);
  for (const office of new Set(entries.map((entry) => entry.office)))
    if (offices.includes(office))
      await work.getAhead(
        databaseOf('requests', office),
        entries.flatMap((entry) => (entry.office === office ? [entry._id] : [])),
      );
  await work.getAhead(
    watchDatabase,
    entries.map(({ _id }) => _id),
  );
  for (const { _id, office } of entries) {
    const request = await findRequest(work, _id, office, offices).catch(unlessUnreadable);
    if (request) await projectWatch(work, request, reference.data);
    else if (await work.get(watchDatabase, _id)) work.remove(watchDatabase, _id);
  }
};

/** Makes entries say again what their requests say, where calendar, ladder or a stranger's hand left them behind. */
export const rewriteEntries = (
  intake: CommandIntake,
  reference: ReferenceCache,
  entries: readonly Known[],
): Promise<void> => intake.inTurn((work) => rewriteIn(work, reference, entries));

/** Puts entries off to another time, unless they have changed since they were read. */
export const putOff = (
  intake: CommandIntake,
  entries: readonly { entry: WatchEntry; until: Instant }[],
): Promise<void> =>
  intake.inTurn(async (work) => {
    await work.getAhead(
      watchDatabase,
      entries.map(({ entry }) => entry._id),
    );
    for (const { entry, until } of entries) {
      const stored = await work.get(watchDatabase, entry._id);
      if (stored?.['at'] === entry.at) work.put(watchDatabase, { ...entry, at: until });
    }
  });
