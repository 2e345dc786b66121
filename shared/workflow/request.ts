import { z } from 'zod';
import { acknowledgement } from '#shared/documents/acknowledgement.ts';
import { attachmentRef } from '#shared/documents/attachment.ts';
import { channel } from '#shared/documents/channel.ts';
import { heldComplainant } from '#shared/documents/citizen.ts';
import { arrival, requestReference } from '#shared/documents/arrival.ts';
import { duplicateProposal } from '#shared/documents/duplicate.ts';
import { escalatedTo, escalation } from '#shared/documents/escalation.ts';
import { dueDates } from '#shared/documents/due-dates.ts';
import type { RequestEvent } from './event.ts';
import { place } from '#shared/documents/place.ts';
import { priority } from '#shared/documents/priority.ts';
import { requestState } from '#shared/documents/request-state.ts';
import { satisfaction } from '#shared/documents/satisfaction.ts';
import { mailedLetter } from '#shared/documents/sent-letter.ts';
import { tagText } from '#shared/documents/tag.ts';
import { day, instant } from '#shared/documents/time.ts';
import { code, documentId, language, sentence } from '#shared/documents/text.ts';
import { waitingFor } from '#shared/documents/wait-rule.ts';

/** What a request says but for its events. */
export const requestFields = z.object({
  _id: documentId,
  kind: z.literal('request'),
  schema: z.literal(1),
  /** Number of events folded. */
  version: z.int().min(1),
  office: code,
  receivedBy: code,
  reference: requestReference,
  arrival,
  state: requestState,
  waitingFor: waitingFor.nullable(),
  category: code.nullable(),
  domain: code.nullable(),
  priority,
  channel,
  language,
  subject: z.string(),
  description: z.string(),
  place,
  /** First the one who brought it, then those merged in or added. Empty: anonymous. */
  complainants: z.array(heldComplainant),
  /** How many spoke up, anonymous ones counted. */
  complainantCount: z.int().min(1),
  unit: code.nullable(),
  assignee: documentId.nullable(),
  partner: code.nullable(),
  attachments: z.array(attachmentRef),
  due: dueDates,
  receivedAt: instant,
  /** Start of the present wait, null when the clock runs. */
  waitingSince: instant.nullable(),
  /** Local day on which a wait ends by itself; null: it has none. */
  waitingUntil: day.nullable().default(null),
  answeredAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** When the citizen was first told that it has been received; null: not yet. */
  acknowledgedAt: instant.nullable().default(null),
  /** The latest acknowledgement and how far it has come. */
  acknowledgement: acknowledgement.nullable().default(null),
  /** The latest reminder to the citizen and how far it has come; null: none since it last began to wait. */
  reminder: acknowledgement.nullable().default(null),
  /** What the desk wrote to the citizen by e-mail, oldest first, each with how far it has come. */
  mailed: z.array(mailedLetter).default([]),
  reopenedCount: z.int().min(0),
  /** What is known of the citizen's satisfaction with how it last ended; null: nothing. */
  satisfaction: satisfaction.nullable().default(null),
  tags: z.array(tagText).default([]),
  /** The latest escalation, whatever became of it. */
  escalation: escalation.nullable().default(null),
  /** Where the last approved escalation put it. */
  escalatedTo: escalatedTo.nullable().default(null),
  /** Working minutes that extensions have added to the internal target since it last began. */
  extendedMinutes: z.int().min(0).default(0),
  /** Why a rule thinks that it could be closed; null: no rule does. */
  closingProposed: sentence.nullable().default(null),
  /** When the citizen wrote what no person has dealt with since (`messageLeft`); null: nothing is left. */
  messageAt: instant.nullable().default(null),
  /** Earlier requests that it may repeat, and nobody has judged yet. */
  duplicates: z.array(duplicateProposal).default([]),
  mergedInto: documentId.nullable(),
  /** Offices that handled it before and keep a trace of it (see `requestTrace`). */
  traces: z.array(code),
  updatedAt: instant,
  source: z.object({ system: code, id: z.string() }).nullable(),
});
/** The request: the fold of its accepted events. Only the server writes it. */
export type RequestDocument = z.infer<typeof requestFields> & { events: RequestEvent[] };

/** What an office keeps of a request that left it: enough to tell the citizen where it is, nothing personal. Same `_id` as the request. */
export const requestTrace = z.object({
  _id: documentId,
  kind: z.literal('trace'),
  schema: z.literal(1),
  office: code,
  movedTo: code,
  reference: requestReference,
  subject: z.string(),
  state: requestState,
  receivedAt: instant,
  updatedAt: instant,
});
export type RequestTrace = z.infer<typeof requestTrace>;
