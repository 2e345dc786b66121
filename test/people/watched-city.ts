import type { Command } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import { CommandIntake, type IntakeRow } from '#sync-server/commands/intake.ts';
import type { Sender } from '#sync-server/commands/sender.ts';
import type { Firing } from '#sync-server/watch/fire-due.ts';
import { Watch, type WatchParts } from '#sync-server/watch/watch.ts';
import { databaseOf, referenceDatabase } from '#sync-server/policy/databases.ts';
import { ReferenceCache } from '#sync-server/reference/reference-cache.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';

/** A clock that its owner moves. */
export interface MovedClock {
  now: string;
}

/** The server without HTTP on some store: intake, reference data and a watch that is told when to look. */
export interface WatchedCity {
  intake: CommandIntake;
  reference: ReferenceCache;
  watch: Watch;
  /** All that the watch did, in order. */
  firings: Firing[];
  /** Sends commands, from an import unless said otherwise. @throws Error naming the first refusal */
  send: (commands: readonly Command[], sender?: Sender) => Promise<IntakeRow[]>;
  requestOf: (id: string, office?: string) => Promise<RequestDocument>;
  /** Replaces fields of a document of the reference data, as an administrator does. */
  change: (kind: string, changes: Record<string, unknown>) => Promise<void>;
}

/** Opens it; several may be opened on one store, one after the other, as a server is that starts again. */
export const openWatchedCity = async (
  store: DocumentStore,
  clock: MovedClock,
  parts: Partial<WatchParts> = {},
): Promise<WatchedCity> => {
  const now = () => clock.now;
  const reference = await ReferenceCache.open(store, { demo: true, clock: now });
  const intake = new CommandIntake(store, reference, now);
  const firings: Firing[] = [];
  const watch = await Watch.open({
    store,
    reference,
    intake,
    clock: now,
    fired: (some) => firings.push(...some),
    ...parts,
  });
  return {
    intake,
    reference,
    watch,
    firings,
    send: async (commands, sender = { import: true }) => {
      const rows = await intake.accept(commands, sender);
      for (const row of rows) {
        if ('error' in row) throw new Error(row.reason);
        if (!row.verdict.accepted) throw new Error(`${row.type}: ${row.verdict.refusal.code}`);
      }
      return rows;
    },
    requestOf: async (id, office = 'anfa') => {
      const document = await store.getDocument(databaseOf('requests', office), id);
      if (!document) throw new Error(`No request ${id} in ${office}.`);
      return requestDocument.parse(plainOf(document));
    },
    change: async (kind, changes) => {
      const stored = await store.getDocument(referenceDatabase, kind);
      const document = { ...stored, _id: kind, ...changes };
      await store.transact([{ database: referenceDatabase, document }]);
      await reference.reload();
    },
  };
};
