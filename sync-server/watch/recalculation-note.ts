import { z } from 'zod';
import { calendar } from '#shared/documents/calendar.ts';
import { catalogue } from '#shared/documents/reference-data.ts';
import { plainOf } from '#sync-server/commands/find-request.ts';
import { watchDatabase } from '#sync-server/policy/databases.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';

/** What the recalculation remembers, beside the entries of the watch. */
export const recalculationNote = z.object({
  _id: z.literal('job-recalculation'),
  kind: z.literal('recalculation'),
  schema: z.literal(1),
  /** The reference data by which every open request stands; null: requests have never been gone through. */
  done: z.object({ revision: z.string(), calendar, catalogue }).nullable(),
  /** How far a run towards another revision has come; null: none is under way. */
  underWay: z
    .object({
      revision: z.string(),
      database: z.string(),
      after: z.string().nullable(),
      examined: z.int().min(0).default(0),
      /** How many there are to look at; null: not counted, as when a store is gone through for the first time. */
      of: z.int().min(0).nullable().default(null),
    })
    .nullable(),
});
export type RecalculationNote = z.infer<typeof recalculationNote>;

export const emptyNote: RecalculationNote = {
  _id: 'job-recalculation',
  kind: 'recalculation',
  schema: 1,
  done: null,
  underWay: null,
};

export const readNote = async (store: DocumentStore): Promise<RecalculationNote> => {
  const stored = await store.getDocument(watchDatabase, emptyNote._id);
  // One that cannot be read is the beginning: going through all requests does nothing twice.
  return (stored && recalculationNote.safeParse(plainOf(stored)).data) ?? emptyNote;
};

/** Replaces the note. One server runs one recalculation: a stale write is an error. @throws StoreError 409 */
export const writeNote = async (store: DocumentStore, note: RecalculationNote): Promise<void> => {
  const stored = await store.getDocument(watchDatabase, note._id);
  const rev = stored ? { _rev: stored._rev ?? '' } : {};
  await store.transact([{ database: watchDatabase, document: { ...note, ...rev } }]);
};
