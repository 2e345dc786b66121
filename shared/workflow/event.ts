import { z } from 'zod';
import { deliveryProblem } from '#shared/documents/acknowledgement.ts';
import { attachmentRef } from '#shared/documents/attachment.ts';
import { channel } from '#shared/documents/channel.ts';
import { complainant } from '#shared/documents/citizen.ts';
import { arrival, reference } from '#shared/documents/arrival.ts';
import { rejectionReason } from '#shared/documents/rejection.ts';
import { departure, departureReference, handOver } from '#shared/documents/departure.ts';
import { deskCode } from '#shared/documents/desk-code.ts';
import { dueDates } from '#shared/documents/due-dates.ts';
import { dueReason } from '#shared/documents/due-reason.ts';
import { duplicateProposal } from '#shared/documents/duplicate.ts';
import { escalatedTo, lateness } from '#shared/documents/escalation.ts';
import { place } from '#shared/documents/place.ts';
import { priority } from '#shared/documents/priority.ts';
import { ruleEffects, ruleId } from '#shared/documents/rule.ts';
import { tag } from '#shared/documents/tag.ts';
import { instant } from '#shared/documents/time.ts';
import { bilingual, code, documentId, language } from '#shared/documents/text.ts';

/** Due dates from then on: a wait that ended, another office's calendar. null: as before. */
const dueThen = dueDates.nullable().default(null);

const text = z.string().max(10_000);
const registered = z.object({
  type: z.literal('registered'),
  reference,
  arrival,
  channel,
  language,
  category: code.nullable(),
  domain: code.nullable(),
  priority,
  subject: z.string().max(200),
  description: text,
  place,
  complainant: complainant.nullable(),
  attachments: z.array(attachmentRef),
  source: z.object({ system: code, id: z.string().max(100) }).nullable(),
  /** The office that received it, and the one that routing gave it to, with why. */
  receivedBy: code,
  /** When it reached the city: not later than `doneAt`, earlier for paper that lay waiting. */
  receivedAt: instant,
  office: code,
  unit: code.nullable(),
  partner: code.nullable(),
  routedBecause: code,
  due: dueDates,
});
const qualified = z.object({
  type: z.literal('qualified'),
  category: code,
  domain: code,
  priority,
  place: place.nullable(),
  unit: code.nullable(),
  due: dueDates,
});
const assigned = z.object({
  type: z.literal('assigned'),
  assignee: documentId.nullable(),
  unit: code.nullable(),
});
const started = z.object({ type: z.literal('started') });
const suspended = z.object({
  type: z.literal('suspended'),
  waitingFor: z.enum(['citizen', 'partner']),
  partner: code.nullable(),
  reason: text,
});
const resumed = z.object({ type: z.literal('resumed'), reason: text, due: dueDates });
const answered = z.object({
  type: z.literal('answered'),
  outcome: z.enum(['settled', 'not-settled', 'information']),
  body: text,
  language,
  channel,
  /** null: it did not leave as a letter. */
  departure: departure.nullable().default(null),
  due: dueThen,
});
const closed = z.object({ type: z.literal('closed') });
const reopened = z.object({ type: z.literal('reopened'), reason: text, due: dueDates });
const rejected = z.object({
  type: z.literal('rejected'),
  reason: rejectionReason,
  explanation: text,
  /** null: recorded before letters were numbered. */
  language: language.nullable().default(null),
  channel: channel.nullable().default(null),
  departure: departure.nullable().default(null),
  due: dueThen,
});
const handedOver = z.object({ type: z.literal('handed-over'), ...handOver.shape });
const registerAnnotated = z.object({
  type: z.literal('register-annotated'),
  entry: z.union([reference, departureReference]),
  text,
});
const merged = z.object({ type: z.literal('merged'), into: documentId, reason: text });
const transferred = z.object({
  type: z.literal('transferred'),
  fromOffice: code,
  toOffice: code,
  reason: text,
  /** Where the new office closes on other days; null where that makes no difference. */
  due: dueDates.nullable().default(null),
});
const noted = z.object({ type: z.literal('noted'), body: text });
const complainantAdded = z.object({
  type: z.literal('complainant-added'),
  complainant: complainant.nullable(),
  note: text,
  mergedFrom: documentId.nullable(),
});
const attached = z.object({ type: z.literal('attached'), attachments: z.array(attachmentRef) });

const tagged = z.object({ type: z.literal('tagged'), add: z.array(tag), remove: z.array(tag) });
const acknowledged = z.object({
  type: z.literal('acknowledged'),
  body: text,
  language,
  channel,
  template: code.nullable(),
});
const escalationProposed = z.object({
  type: z.literal('escalation-proposed'),
  step: code,
  to: code,
  decider: code,
  decideBy: instant,
  because: lateness.nullable(),
  reason: text,
});
const escalationApproved = z.object({
  type: z.literal('escalation-approved'),
  escalation: documentId,
  reason: text,
  to: escalatedTo,
});
const escalationRefused = z.object({
  type: z.literal('escalation-refused'),
  escalation: documentId,
  reason: text,
});
const escalationExtended = z.object({
  type: z.literal('escalation-extended'),
  escalation: documentId,
  reason: text,
  /** Working minutes given. */
  minutes: z.int().min(1),
  due: dueDates,
});
const escalationClimbed = z.object({
  type: z.literal('escalation-climbed'),
  escalation: documentId,
  from: code,
  to: code,
  decideBy: instant,
});
/** Those in charge were told that a clock is running out, or has. `to`: the position told. */
const reminded = z.object({ type: z.literal('reminded'), step: code, to: code, because: lateness });
const dueChanged = z.object({
  type: z.literal('due-changed'),
  because: z.array(dueReason).min(1).max(100),
  before: dueDates,
  due: dueDates,
});
/** What a rule changed; `due` when its priority moved the target, null otherwise. */
const ruleApplied = z.object({
  type: z.literal('rule-applied'),
  rule: ruleId,
  version: z.int().min(1),
  name: bilingual,
  effects: ruleEffects,
  due: dueDates.nullable(),
});

/** The mail server took an acknowledgement (`problem` null), or did not. */
const deliveryReported = z.object({
  type: z.literal('delivery-reported'),
  acknowledgement: documentId,
  problem: deliveryProblem.nullable(),
});
const duplicateProposed = z.object({ type: z.literal('duplicate-proposed'), ...duplicateProposal.shape });
const duplicateDismissed = z.object({ type: z.literal('duplicate-dismissed'), of: documentId });

/** What happened to one request. Facts only: folding needs no reference data. */
export const eventBody = z.discriminatedUnion('type', [
  registered,
  qualified,
  assigned,
  started,
  suspended,
  resumed,
  answered,
  closed,
  reopened,
  rejected,
  merged,
  transferred,
  noted,
  complainantAdded,
  attached,
  tagged,
  acknowledged,
  escalationProposed,
  escalationApproved,
  escalationRefused,
  escalationExtended,
  escalationClimbed,
  reminded,
  dueChanged,
  ruleApplied,
  deliveryReported,
  duplicateProposed,
  duplicateDismissed,
  handedOver,
  registerAnnotated,
]);
export type EventBody = z.infer<typeof eventBody>;
export type EventType = EventBody['type'];
export type EventOf<T extends EventType> = Extract<EventBody, { type: T }>;

/** An accepted fact of a request's life, in the order the server accepted it. */
export const requestEvent = z.object({
  /** `<commandId>.<n>`: replaying a command makes the same ids. */
  id: z.string().max(90),
  commandId: documentId,
  requestId: documentId,
  by: documentId,
  desk: deskCode,
  /** When the agent did it (desk clock, never later than `recordedAt`). */
  doneAt: instant,
  /** When the deciding side recorded it. */
  recordedAt: instant,
  body: eventBody,
});
export type RequestEvent = z.infer<typeof requestEvent>;
