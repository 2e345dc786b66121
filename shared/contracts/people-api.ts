import { z } from 'zod';
import { code, documentId } from '../documents/text.ts';
import { instant } from '../documents/time.ts';

/**
 * People as administrators see them. Who they are and what they may do is the directory's word, brought at each sign-in.
 *
 * - `GET  /admin/people` → `peopleAnswer`
 * - `GET  /admin/people/<id>/work` → `personWork`: what stands on somebody who leaves
 * - `POST /admin/people/<id>/hand-over` `handOverBody` → `handOverAnswer`: their open requests, to a colleague or to the queues
 * - `POST /admin/people/<id>/put-out` → `accountAnswer`: closed at once, by one
 * - `POST /admin/people/<id>/let-in` → `accountAnswer`: opened again when a second administrator asks for it too
 */
export const peopleAnswer = z.object({
  people: z.array(
    z.object({
      id: documentId,
      /** null: not since this server keeps it. */
      lastSignIn: instant.nullable(),
      /** Somebody asked that their account be opened again; another has to ask too. */
      letIn: z.object({ by: documentId, at: instant }).nullable(),
    }),
  ),
});
export type PersonLine = z.infer<typeof peopleAnswer>['people'][number];

export const personWork = z.object({
  /** Open requests that are theirs. */
  open: z.array(z.object({ office: code, count: z.int().min(1) })),
  /** Places in the hierarchy that they hold or stand in for. */
  places: z.array(z.object({ position: code, office: z.string(), domain: z.string() })),
  /** Rights lent by them or to them that run. */
  loans: z.int().min(0),
});
export type PersonWork = z.infer<typeof personWork>;

/** null: back to the queue of each office. */
export const handOverBody = z.object({ to: documentId.nullable() });
/** `left`: the colleague may not see them, or they could not be written; they stay where they are. */
export const handOverAnswer = z.object({ handed: z.int().min(0), left: z.int().min(0) });
export type HandOverAnswer = z.infer<typeof handOverAnswer>;

export const accountAnswer = z.object({
  id: documentId,
  active: z.boolean(),
  sessionsEnded: z.int().min(0),
  /** A second administrator has to ask for it too. */
  isWaiting: z.boolean(),
});
export type AccountAnswer = z.infer<typeof accountAnswer>;
