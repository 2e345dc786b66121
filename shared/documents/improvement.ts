import { z } from 'zod';
import { deskCode } from './desk-code.ts';
import { point } from './place.ts';
import { code, documentId, personText, requiredText } from './text.ts';
import { day, instant } from './time.ts';

/** What an improvement is about, and what its effect is measured on: a category in an arrondissement or around a spot. */
export const causeArea = z.object({
  category: code,
  arrondissement: code.nullable(),
  /** null: the whole arrondissement. */
  spot: z.object({ centre: point, metres: z.int().min(10).max(2000) }).nullable(),
});
export type CauseArea = z.infer<typeof causeArea>;

/** What made the cause stand out when the action was planned; null: somebody's own observation. */
export const evidence = z.object({
  from: instant,
  to: instant,
  observed: z.int().min(0),
  expected: z.number().min(0),
  ratio: z.number().min(0),
  pValue: z.number().min(0).max(1),
});
export type Evidence = z.infer<typeof evidence>;

export const improvementState = z.enum(['planned', 'under-way', 'done', 'dropped']);
export type ImprovementState = z.infer<typeof improvementState>;

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
