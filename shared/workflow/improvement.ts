import { z } from 'zod';
import { deskCode } from '#shared/documents/desk-code.ts';
import { causeArea, evidence, improvementState } from '#shared/documents/improvement.ts';
import { code, documentId } from '#shared/documents/text.ts';
import { day, instant } from '#shared/documents/time.ts';
import type { ImprovementCommandBody } from './declared.ts';
import { plan } from './improvements/plan.ts';

export type { ImprovementCommandBody, ImprovementCommandType } from './declared.ts';

/** What every accepted fact says: by whom, when. */
export const improvementEventFields = z.object({
  id: z.string().max(90),
  commandId: documentId,
  by: documentId,
  desk: deskCode,
  doneAt: instant,
  recordedAt: instant,
});
/** An accepted fact: what was asked is what happened. Its command's `requestId` is the improvement's id. */
export type ImprovementEvent = z.infer<typeof improvementEventFields> & { body: ImprovementCommandBody };

/** What an improvement says but for its events. */
export const improvementFields = z.object({
  _id: documentId,
  kind: z.literal('improvement'),
  schema: z.literal(1),
  version: z.int().min(1),
  office: code,
  state: improvementState,
  ...plan.shape,
  area: causeArea,
  evidence: evidence.nullable(),
  begunOn: day.nullable(),
  doneOn: day.nullable(),
  practice: z.object({ lesson: z.string(), by: documentId, at: instant }).nullable(),
  createdAt: instant,
  updatedAt: instant,
});
/**
 * An improvement action: what an office does about a recurring cause. The fold of its accepted events; only the server writes it.
 * It holds nothing of citizens, and every reader of any office sees it: sharing is its purpose.
 */
export type ImprovementDocument = z.infer<typeof improvementFields> & { events: ImprovementEvent[] };
