import { z } from 'zod';
import { calendar } from '#shared/documents/calendar.ts';
import { catalogue } from '#shared/documents/reference-data.ts';
import { plainOf } from '#sync-server/commands/read-requests.ts';
import type { UnitOfWork } from '#sync-server/commands/unit-of-work.ts';
import { watchDatabase } from '#sync-server/policy/databases.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';

/** What the recalculation remembers, beside the entries of the watch. */
export const recalculationNote = z.object({
  _id: z.literal('job-recalculation'),
  kind: z.literal('recalculation'),
  schema: z.literal(1),
  /** The reference data by which every open request stands; null: requests have never been gone through. */
  done: z.object({ revision: z.string(), calendar, catalogue }).nullable(),
});
export type RecalculationNote = z.infer<typeof recalculationNote>;

/** How far a run towards another revision has come: small, since it is written with each page. */
export const recalculationProgress = z.object({
  _id: z.literal('job-recalculation-progress'),
  kind: z.literal('recalculation-progress'),
  schema: z.literal(1),
  revision: z.string(),
  database: z.string(),
  after: z.string().nullable(),
  examined: z.int().min(0),
  /** How many there are to look at; null: not counted, as when a store is gone through for the first time. */
  of: z.int().min(0).nullable(),
  /** Every open request is looked at: another run was cut off before, so that not all stand by the data that are done. */
  isWhole: z.boolean(),
});
export type RecalculationProgress = z.infer<typeof recalculationProgress>;

const noteId = 'job-recalculation';
const progressId = 'job-recalculation-progress';
export const noteIds = [noteId, progressId] as const;

/** What is remembered of what has been done, and of a run under way; what cannot be read is as if it were not: a new run does nothing twice. */
export const readNotes = async (
  store: DocumentStore,
): Promise<{ done: RecalculationNote['done']; underWay: RecalculationProgress | null }> => {
  const [note, progress] = (await store.getDocuments(watchDatabase, noteIds)).map(
    (document) => document && plainOf(document),
  );
  return {
    done: recalculationNote.safeParse(note).data?.done ?? null,
    underWay: recalculationProgress.safeParse(progress).data ?? null,
  };
};

const write = async (work: UnitOfWork, note: RecalculationNote | RecalculationProgress): Promise<void> => {
  await work.get(watchDatabase, note._id);
  work.put(watchDatabase, { ...note });
};

/** Everything stands by these data. */
export const noteDone = (work: UnitOfWork, done: RecalculationNote['done']): Promise<void> =>
  write(work, { _id: noteId, kind: 'recalculation', schema: 1, done });

/** So far has the run come. */
export const noteProgress = (
  work: UnitOfWork,
  {
    revision,
    database,
    after,
    examined,
    of,
    isWhole,
  }: Omit<RecalculationProgress, '_id' | 'kind' | 'schema'>,
): Promise<void> =>
  write(work, {
    _id: progressId,
    kind: 'recalculation-progress',
    schema: 1,
    revision,
    database,
    after,
    examined,
    of,
    isWhole,
  });
