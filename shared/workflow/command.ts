import { z } from 'zod';
import { deliveryProblem } from '#shared/documents/acknowledgement.ts';
import { attachmentRef } from '#shared/documents/attachment.ts';
import { channel } from '#shared/documents/channel.ts';
import { complainant } from '#shared/documents/citizen.ts';
import { departure, departureReference, handOver } from '#shared/documents/departure.ts';
import { arrival, reference } from '#shared/documents/arrival.ts';
import { deskCode } from '#shared/documents/desk-code.ts';
import { dueReason } from '#shared/documents/due-reason.ts';
import { duplicateProposal } from '#shared/documents/duplicate.ts';
import { lateness } from '#shared/documents/escalation.ts';
import {
  moveImprovement,
  noteImprovement,
  planImprovement,
  publishPractice,
  reviseImprovement,
} from './improvement.ts';
import { place } from '#shared/documents/place.ts';
import { priority } from '#shared/documents/priority.ts';
import { rejectionReason } from '#shared/documents/rejection.ts';
import { ruleEffects, ruleId } from '#shared/documents/rule.ts';
import { tag } from '#shared/documents/tag.ts';
import { instant } from '#shared/documents/time.ts';
import { code, documentId, language, personText, requiredText } from '#shared/documents/text.ts';

const register = z.object({
  type: z.literal('register'),
  reference,
  arrival,
  channel,
  language,
  /** null: "à qualifier". */
  category: code.nullable(),
  priority,
  subject: requiredText(200),
  description: personText(10_000),
  place,
  /** null: anonymous, allowed by decree 2-17-265. */
  complainant: complainant.nullable(),
  attachments: z.array(attachmentRef).max(50),
  /** Where an imported request came from; one request per source and id. */
  source: z.object({ system: code, id: requiredText(100) }).nullable(),
});
const qualify = z.object({ type: z.literal('qualify'), category: code, priority, place: place.nullable() });
const assign = z.object({
  type: z.literal('assign'),
  assignee: documentId.nullable(),
  unit: code.nullable(),
});
const start = z.object({ type: z.literal('start') });
const suspend = z.object({
  type: z.literal('suspend'),
  waitingFor: z.enum(['citizen', 'partner']),
  partner: code.nullable(),
  reason: requiredText(2000),
});
const resume = z.object({ type: z.literal('resume'), reason: personText(2000) });
const answer = z.object({
  type: z.literal('answer'),
  outcome: z.enum(['settled', 'not-settled', 'information']),
  body: requiredText(10_000),
  language,
  channel,
  /** Its number when it leaves as a letter; the desk takes it from its register. */
  departure: departure.optional(),
});
const close = z.object({ type: z.literal('close') });
const reopen = z.object({ type: z.literal('reopen'), reason: requiredText(2000) });
const reject = z.object({
  type: z.literal('reject'),
  reason: rejectionReason,
  explanation: requiredText(5000),
  language: language.optional(),
  /** How the citizen is told; without one, as before letters were numbered: not by letter. */
  channel: channel.optional(),
  departure: departure.optional(),
});
/** A letter reached its addressee. */
const handOverLetter = z.object({ type: z.literal('hand-over'), ...handOver.shape });
/** Writes beside an entry of a register; the entry itself is never changed. */
const annotateRegister = z.object({
  type: z.literal('annotate-register'),
  entry: z.union([reference, departureReference]),
  text: requiredText(1000),
});
const merge = z.object({ type: z.literal('merge'), into: documentId, reason: personText(2000) });
const transfer = z.object({ type: z.literal('transfer'), toOffice: code, reason: requiredText(2000) });
const note = z.object({ type: z.literal('note'), body: requiredText(10_000) });
const addComplainant = z.object({ type: z.literal('add-complainant'), complainant, note: personText(2000) });
const attach = z.object({ type: z.literal('attach'), attachments: z.array(attachmentRef).min(1).max(50) });

const putTags = z.object({
  type: z.literal('tag'),
  add: z.array(tag).max(10),
  remove: z.array(tag).max(10),
});
/** Tells the citizen that the request has been received (decree 2-17-265, within 15 days). */
const acknowledge = z.object({
  type: z.literal('acknowledge'),
  body: requiredText(10_000),
  language,
  channel,
  template: code.nullable(),
});
/** Asks that a request goes up. `because` null: a person asks, in words. */
const proposeEscalation = z.object({
  type: z.literal('propose-escalation'),
  step: code,
  because: lateness.nullable(),
  reason: personText(2000),
});
const decideEscalation = z.object({
  type: z.literal('decide-escalation'),
  /** Id of the escalation as seen. */
  escalation: documentId,
  decision: z.enum(['approve', 'refuse', 'extend']),
  /** A refusal and an extension need one. */
  reason: personText(2000),
});
/** The server's: nobody decided in time. */
const climbEscalation = z.object({ type: z.literal('climb-escalation'), escalation: documentId });
/** The server's: a step of the ladder that only reminds. */
const remind = z.object({ type: z.literal('remind'), step: code, because: lateness });
/** The server's: due dates computed anew from calendar, catalogue and the request's own events. */
const recalculate = z.object({
  type: z.literal('recalculate'),
  because: z.array(dueReason).min(1).max(100),
});
/** The server's: what a rule does to a request. */
const applyRule = z.object({
  type: z.literal('apply-rule'),
  rule: ruleId,
  version: z.int().min(1),
  effects: ruleEffects,
});

/** The server's: what became of an acknowledgement sent by e-mail. `problem` null: the mail server took it. */
const reportDelivery = z.object({
  type: z.literal('report-delivery'),
  /** The command that asked for the acknowledgement. */
  acknowledgement: documentId,
  problem: deliveryProblem.nullable(),
});
/** The server's: an earlier request may be about the same matter. */
const proposeDuplicate = z.object({ type: z.literal('propose-duplicate'), ...duplicateProposal.shape });
/** A person says that it is another matter. */
const dismissDuplicate = z.object({ type: z.literal('dismiss-duplicate'), of: documentId });

/** What can be asked: by people, and by the server itself (`systemActor`). Each is judged by `decide()`; none edits a request. */
export const commandBody = z.discriminatedUnion('type', [
  register,
  qualify,
  assign,
  start,
  suspend,
  resume,
  answer,
  close,
  reopen,
  reject,
  merge,
  transfer,
  note,
  addComplainant,
  attach,
  putTags,
  acknowledge,
  proposeEscalation,
  decideEscalation,
  climbEscalation,
  remind,
  recalculate,
  applyRule,
  reportDelivery,
  proposeDuplicate,
  dismissDuplicate,
  handOverLetter,
  annotateRegister,
  planImprovement,
  reviseImprovement,
  moveImprovement,
  noteImprovement,
  publishPractice,
]);
export type CommandBody = z.infer<typeof commandBody>;
export type CommandType = CommandBody['type'];
export type CommandOf<T extends CommandType> = Extract<CommandBody, { type: T }>;

/** A command as a client sends it: who, where, when by the desk's own clock, and about which request as seen then. */
export const command = z.object({
  _id: documentId,
  kind: z.literal('command'),
  schema: z.literal(1),
  /** The request, or the improvement, that it is about. */
  requestId: documentId,
  /** The office database it is sent to: the request's office as the desk last saw it. */
  office: code,
  desk: deskCode,
  by: documentId,
  doneAt: instant,
  /** `version` of the request the agent was looking at; 0 for register. */
  seenVersion: z.int().min(0),
  body: commandBody,
});
export type Command = z.infer<typeof command>;
