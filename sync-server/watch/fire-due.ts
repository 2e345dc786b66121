import type { Command } from '#shared/workflow/command.ts';
import type { Instant } from '#shared/documents/time.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { commandOfMoment, nameOfMoment } from '#shared/domain/escalation/command-of-moment.ts';
import { nextMoment } from '#shared/domain/escalation/next-moment.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import type { CommandIntake, IntakeRow } from '#sync-server/commands/intake.ts';
import type { WatchEntry } from '#sync-server/commands/watch-entry.ts';
import { watchDatabase } from '#sync-server/policy/databases.ts';
import type { ReferenceCache } from '#sync-server/reference/reference-cache.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';
import { watchEntriesOf, requestsOf } from './due-requests.ts';
import { putOff, rewriteEntries } from './rewrite-entries.ts';

/** People's commands wait for no more of the server's than this. */
const perBatch = 200;
const retryMs = 15 * 60_000;

export interface FiringParts {
  store: DocumentStore;
  reference: ReferenceCache;
  intake: CommandIntake;
  clock: () => Instant;
}
/** One thing that was due and what became of it. `lateSeconds`: since it could first have been done, its office being open. */
export interface Firing {
  type: Command['body']['type'];
  isDone: boolean;
  lateSeconds: number;
}

const didSomething = (row: IntakeRow | undefined): boolean =>
  row !== undefined && 'verdict' in row && row.verdict.accepted && row.verdict.eventIds.length > 0;

/**
 * Acts on the first entries that are due, in their order, and brings those up to date that have nothing to act upon. Each
 * request moves by one step: what it still has behind that is the next batch's. Every command's id comes from the request's
 * version and the step, and its effect, verdict and new entry are one transaction: cut off anywhere and run again, it does
 * nothing twice.
 * @returns what was tried, null when nothing is due
 */
export const fireDue = async (parts: FiringParts): Promise<Firing[] | null> => {
  const { store, reference, intake, clock } = parts;
  const now = clock();
  const documents = await store.readUpTo(watchDatabase, 'at', now, perBatch);
  if (documents.length === 0) return null;
  const entries = watchEntriesOf(documents);
  const unread = documents.filter(({ _id }) => !entries.some((entry) => entry._id === _id));
  // Entries are made of their requests: one that cannot be read is made anew.
  if (unread.length > 0)
    await rewriteEntries(
      intake,
      reference,
      unread.map(({ _id, office }) => ({ _id, office: String(office) })),
    );
  const requests = await requestsOf(store, entries);
  const { calendar } = reference.data;
  const due: { entry: WatchEntry; command: Command; since: Instant }[] = [];
  const outdated: WatchEntry[] = [];
  const closed: { entry: WatchEntry; until: Instant }[] = [];
  for (const [n, entry] of entries.entries()) {
    const request = requests[n] ?? null;
    const moment = request && nextMoment(request, reference.data);
    if (!request || !moment || moment.at > now) {
      outdated.push(entry);
      continue;
    }
    const time = workingTimeOf(calendar, request.office);
    if (!time.isWorking(now)) {
      closed.push({ entry, until: time.nextOpening(now) });
      continue;
    }
    const id = derivedId('sys', 'watch', localDay(now), ...nameOfMoment(moment, request));
    const command = commandOfMoment(id, moment, request, reference.data, now);
    const since = time.nextOpening(moment.at > request.updatedAt ? moment.at : request.updatedAt);
    due.push({ entry, command, since });
  }
  if (outdated.length > 0) await rewriteEntries(intake, reference, outdated);
  if (closed.length > 0) await putOff(intake, closed);
  const rows = await intake.accept(
    due.map(({ command }) => command),
    { system: true },
  );
  const later = new Date(Date.parse(now) + retryMs).toISOString();
  // Somebody was quicker, or it was refused: its entry may be the old one. Looked at again soon, it holds up nothing.
  const undone = due.filter((_, n) => !didSomething(rows[n]));
  if (undone.length > 0)
    await putOff(
      intake,
      undone.map(({ entry }) => ({ entry, until: later })),
    );
  return due.map(({ command, since }, n) => ({
    type: command.body.type,
    isDone: didSomething(rows[n]),
    lateSeconds: Math.max(0, Date.parse(now) - Date.parse(since)) / 1000,
  }));
};
