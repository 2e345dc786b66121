import { replicateRxCollection } from 'rxdb/plugins/replication';
import type { WithDeletedAndAttachments } from 'rxdb';
import { Subject } from 'rxjs';
import type { z } from 'zod';
import type { unionChanges } from '#shared/contracts/sync-api.ts';
import type { Kept, KeptCollection } from '../store/database.ts';
import type { Epochs } from './epochs.ts';
import { type Life, Reread } from './reread.ts';
import type { Aside } from './aside.ts';
import type { HeldOffices, LossCounts } from './held-offices.ts';
import type { SyncServer } from '../server/sync-server.ts';

const perPull = 1000;

export interface PullHooks {
  /** After each page: documents that came, and how many are still to come. */
  page: (got: number, pending: number) => void;
  /** What cannot be read. */
  aside: Aside;
  /** null for what belongs to no office. */
  held: HeldOffices | null;
  failed: (error: unknown) => void;
  epochs: Epochs;
}
interface Checkpoint {
  since: string;
  /** Of each office read so far; see `HeldOffices`. */
  counts?: LossCounts;
  life?: Life;
}

type Row = z.infer<typeof unionChanges>['results'][number];
const plainOf = ({ doc: { _rev, _deleted, ...plain } }: Row): Record<string, unknown> => plain;

/** Documents that their schema accepts; the others are set aside, they never stop the rest. */
const readable = (rows: readonly Row[], schema: z.ZodType) => {
  const isRead = (row: Row) => row.deleted === true || schema.safeParse(plainOf(row)).success;
  // Once each: reading is most of the work of a first sync.
  const read = new Set(rows.filter(isRead));
  return {
    documents: [...read].map((row): WithDeletedAndAttachments<Kept> =>
      row.deleted
        ? { id: row.id, doc: {}, _deleted: true }
        : { id: row.id, doc: plainOf(row), _deleted: false },
    ),
    unreadable: rows.filter((row) => !read.has(row)).map((row) => ({ id: row.id, doc: plainOf(row) })),
  };
};

/**
 * Pulls a union database into a collection with RxDB's replication. The stream only ever says RESYNC.
 */
export const pull = (
  kind: string,
  collection: KeptCollection,
  schema: z.ZodType,
  server: SyncServer,
  hooks: PullHooks,
) => {
  const reread = new Reread(collection);
  const stream = new Subject<'RESYNC'>();
  const replication = replicateRxCollection<Kept, Checkpoint>({
    collection,
    replicationIdentifier: `maktab-${kind}`,
    live: true,
    retryTime: 5000,
    waitForLeadership: true,
    pull: {
      batchSize: perPull,
      stream$: stream,
      handler: async (checkpoint) => {
        try {
          const documents: WithDeletedAndAttachments<Kept>[] = [];
          let life = checkpoint?.life;
          let anew = reread.beginsAnew(life);
          let since = anew ? '0' : (checkpoint?.since ?? '0');
          let counts = checkpoint?.counts;
          // RxDB takes a short page for the last one, and traces left out make short pages: fill the page or reach the end.
          for (let more = true; more && documents.length < perPull;) {
            const answer = await server.changes(kind, since, perPull, hooks.held?.heldAt(counts) ?? null);
            await hooks.held?.take(answer.scope);
            const again = hooks.aside.readable(kind, schema);
            const read = readable(answer.results, schema);
            documents.push(...again.map((each) => ({ ...each, _deleted: false })), ...read.documents);
            await hooks.aside.page(kind, {
              settled: [...again, ...read.documents].map(({ id }) => id),
              unreadable: read.unreadable,
              allows: (office) => hooks.held?.allows(office) !== false,
            });
            const ids = answer.results.map(({ id }) => id);
            const page = { epoch: answer.epoch, ids, began: checkpoint !== undefined, anew };
            const met = await reread.page(life, { ...page, isLast: answer.pending === 0 });
            await hooks.epochs.read(kind, { answer, gone: met.gone });
            documents.push(...met.gone.map(({ _id }) => ({ id: String(_id), doc: {}, _deleted: true })));
            life = met.life;
            anew = false;
            since = answer.last_seq;
            counts = hooks.held?.countsOf(answer.scope);
            more = answer.pending > 0;
            hooks.page(answer.results.length, answer.pending);
          }
          const here = documents.filter(
            ({ _deleted, doc }) => _deleted || hooks.held?.allows(String(doc['office'])) !== false,
          );
          return { documents: here, checkpoint: { since, ...(counts && { counts }), ...(life && { life }) } };
        } catch (error) {
          hooks.failed(error);
          throw error;
        }
      },
    },
  });
  return {
    /** Reads what is new, and resolves when it is in the collection. */
    resync: async () => {
      stream.next('RESYNC');
      await replication.awaitInSync();
    },
    poke: () => stream.next('RESYNC'),
    stop: () => replication.cancel(),
  };
};
export type Pull = ReturnType<typeof pull>;
