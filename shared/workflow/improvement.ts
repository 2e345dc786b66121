import { z } from 'zod';
import { deskCode } from '#shared/documents/desk-code.ts';
import { causeArea, evidence, improvementState } from '#shared/documents/improvement.ts';
import { code, documentId } from '#shared/documents/text.ts';
import { day, instant } from '#shared/documents/time.ts';
import { improvementBodySchemas } from './improvements/improvement-commands.ts';
import { plan } from './improvements/plan.ts';
import { unionByType } from './union-by-type.ts';

/** What can be asked of an improvement; accepted, it is what happened to it. Its command's `requestId` is the improvement's id. */
export const improvementEventBody = unionByType(improvementBodySchemas);
export type ImprovementCommandBody = z.infer<typeof improvementEventBody>;
export type ImprovementCommandType = ImprovementCommandBody['type'];

/** An accepted fact: what was asked, by whom, when. */
export const improvementEvent = z.object({
  id: z.string().max(90),
  commandId: documentId,
  by: documentId,
  desk: deskCode,
  doneAt: instant,
  recordedAt: instant,
  body: improvementEventBody,
});
export type ImprovementEvent = z.infer<typeof improvementEvent>;

/**
 * An improvement action: what an office does about a recurring cause. The fold of its accepted events; only the server writes it.
 * It holds nothing of citizens, and every reader of any office sees it: sharing is its purpose.
 */
export const improvementDocument = z.object({
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
  events: z.array(improvementEvent),
});
export type ImprovementDocument = z.infer<typeof improvementDocument>;
