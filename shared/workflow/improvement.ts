import { z } from 'zod';
import { deskCode } from '#shared/documents/desk-code.ts';
import { causeArea, evidence, improvementState } from '#shared/documents/improvement.ts';
import { code, documentId, personText, requiredText } from '#shared/documents/text.ts';
import { day, instant } from '#shared/documents/time.ts';

const plan = {
  title: requiredText(200),
  /** What will be done, in words. */
  action: requiredText(5000),
  owner: documentId,
  startsOn: day,
  dueOn: day,
};

/** What can be asked of an improvement. Its command's `requestId` is the improvement's id. */
export const planImprovement = z.object({
  type: z.literal('plan-improvement'),
  ...plan,
  area: causeArea,
  evidence: evidence.nullable(),
});
export const reviseImprovement = z.object({ type: z.literal('revise-improvement'), ...plan });
export const moveImprovement = z.object({
  type: z.literal('move-improvement'),
  to: improvementState.exclude(['planned']),
  /** The day it began or was done: what is measured before and after. */
  on: day,
  /** Dropping needs one. */
  reason: personText(2000),
});
export const noteImprovement = z.object({ type: z.literal('note-improvement'), body: requiredText(5000) });
/** Shares what was learnt with every office. */
export const publishPractice = z.object({ type: z.literal('publish-practice'), lesson: requiredText(5000) });

export const improvementEventBody = z.discriminatedUnion('type', [
  planImprovement,
  reviseImprovement,
  moveImprovement,
  noteImprovement,
  publishPractice,
]);
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
  ...plan,
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
