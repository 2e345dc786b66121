import type { Point } from '#shared/documents/place.ts';
import { z } from 'zod';
import { instant } from '#shared/documents/time.ts';
import { requestFields, type RequestTrace } from '#shared/workflow/request.ts';
import { phoneKey } from '#shared/domain/identification/phone.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { isOpen } from '#shared/domain/life.ts';
import type { QueueRow, RowDecision } from '../contract/queue.ts';

/** A row with what it is searched by. */
export interface IndexedRow {
  row: QueueRow;
  /** Folded words: subject, place, names, start of the description, papers, words read in scans. */
  text: string;
  /** Reference without hyphens, phones' last nine digits, separated by spaces. */
  codes: string;
  /** Fingerprints of the numbers of who came forward. */
  prints: string[];
  /** Where it is on the map. */
  point: Point | null;
}
const searchedLength = 300;

/**
 * What of a stored request its row is made of. The document was checked whole when it came from the server, and is sealed since: here
 * only what is read is looked at, which takes a third of the time.
 */
export const rowSource = requestFields
  .pick({
    _id: true,
    kind: true,
    reference: true,
    state: true,
    waitingFor: true,
    category: true,
    domain: true,
    priority: true,
    channel: true,
    language: true,
    subject: true,
    description: true,
    place: true,
    complainants: true,
    complainantCount: true,
    unit: true,
    office: true,
    assignee: true,
    partner: true,
    attachments: true,
    due: true,
    receivedAt: true,
    answeredAt: true,
    closedAt: true,
    acknowledgedAt: true,
    reopenedCount: true,
    tags: true,
    escalation: true,
    escalatedTo: true,
    closingProposed: true,
    messageAt: true,
    mailed: true,
    updatedAt: true,
  })
  .extend({
    events: z.array(
      z.object({ id: z.string(), by: z.string(), doneAt: instant, body: z.object({ type: z.string() }) }),
    ),
  });
export type RowSource = z.infer<typeof rowSource>;

const isResponse = new Set<string>(['acknowledged', 'answered', 'rejected']);

/** Instants that lists and figures are about. */
const timesOf = (request: RowSource) => ({
  targetAt: request.due.target,
  legalAcknowledgeAt: request.due.acknowledge,
  legalAnswerAt: request.due.answer,
  acknowledgedAt: request.acknowledgedAt,
  firstResponseAt: request.events.find(({ body }) => isResponse.has(body.type))?.doneAt ?? null,
  answeredAt: request.answeredAt,
  closedAt: request.closedAt,
});

const decisionEvents = new Map<string, RowDecision['what']>([
  ['escalation-approved', 'approved'],
  ['escalation-refused', 'refused'],
  ['escalation-extended', 'extended'],
]);
const undecided: readonly RowDecision[] = [];

/** Most requests share one empty list. */
const decisionsOf = ({ events, escalation }: RowSource): readonly RowDecision[] =>
  escalation === null
    ? undecided
    : events.flatMap(({ id, body, by, doneAt }) => {
        const what = decisionEvents.get(body.type);
        return what ? [{ event: id, what, by, at: doneAt }] : [];
      });

const escalationOf = ({ escalation, escalatedTo }: RowSource) => ({
  escalation: escalation && {
    id: escalation.id,
    state: escalation.state,
    step: escalation.step,
    to: escalation.to,
    decider: escalation.decider,
    decideBy: escalation.decideBy,
    proposedAt: escalation.proposedAt,
    climbs: escalation.climbs,
    clock: escalation.because?.clock ?? null,
    lateMinutes: escalation.because?.lateMinutes ?? null,
  },
  escalatedTo: escalatedTo && { position: escalatedTo.position, holder: escalatedTo.holder },
});

const isRunning = (request: RowSource) => isOpen(request) && request.state !== 'waiting';

/** The queue's row of a request, `pending` commands of this desk laid over it. */
export const rowOf = (request: RowSource, pending: number): IndexedRow => {
  const [main] = request.complainants;
  return {
    row: {
      id: request._id,
      reference: request.reference,
      subject: request.subject,
      state: request.state,
      waitingFor: request.waitingFor,
      category: request.category,
      domain: request.domain,
      priority: request.priority,
      channel: request.channel,
      office: request.office,
      unit: request.unit,
      assignee: request.assignee,
      citizen: main?.name ?? '',
      complainantCount: request.complainantCount,
      arrondissement: request.place.arrondissement,
      address: request.place.address,
      receivedAt: request.receivedAt,
      updatedAt: request.updatedAt,
      ...timesOf(request),
      ...escalationOf(request),
      decisions: decisionsOf(request),
      partner: request.partner,
      tags: request.tags,
      language: request.language,
      reopenedCount: request.reopenedCount,
      closingProposed: request.closingProposed !== null,
      hasMessage: request.messageAt !== null,
      notArrived: request.mailed.findLast(({ next }) => next !== null)?.next ?? null,
      dueAt: isRunning(request) ? request.due.target : null,
      pending,
      movedTo: null,
    },
    text: foldText(
      [
        request.subject,
        request.place.address,
        request.place.landmark,
        ...request.complainants.flatMap((who) => [who.name, who.paper?.number ?? '']),
        request.description.slice(0, searchedLength),
        ...request.attachments.map(({ text }) => text ?? ''),
      ].join(' '),
    ),
    codes: [
      request.reference.replaceAll('-', ''),
      ...request.complainants.map((who) => (who.phone ? phoneKey(who.phone) : '')),
    ]
      .join(' ')
      .toLowerCase(),
    prints: request.complainants.flatMap(({ held }) =>
      [held?.phone?.print, held?.paper?.print].filter((print) => print !== undefined),
    ),
    point: request.place.point,
  };
};

/** The row of a request that left this person's offices. */
export const rowOfTrace = (trace: RequestTrace): IndexedRow => ({
  row: {
    id: trace._id,
    reference: trace.reference,
    subject: trace.subject,
    state: trace.state,
    waitingFor: null,
    category: null,
    domain: null,
    priority: 'normal',
    channel: 'counter',
    office: trace.movedTo,
    unit: null,
    assignee: null,
    citizen: '',
    complainantCount: 1,
    arrondissement: null,
    address: '',
    receivedAt: trace.receivedAt,
    updatedAt: trace.updatedAt,
    targetAt: null,
    legalAcknowledgeAt: null,
    legalAnswerAt: null,
    acknowledgedAt: null,
    firstResponseAt: null,
    answeredAt: null,
    closedAt: null,
    escalation: null,
    escalatedTo: null,
    decisions: undecided,
    partner: null,
    tags: [],
    language: 'fr',
    reopenedCount: 0,
    closingProposed: false,
    hasMessage: false,
    notArrived: null,
    dueAt: null,
    pending: 0,
    movedTo: trace.movedTo,
  },
  text: foldText(trace.subject),
  codes: trace.reference.replaceAll('-', '').toLowerCase(),
  prints: [],
  point: null,
});
