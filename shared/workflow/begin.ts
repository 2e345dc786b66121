import type { RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';

/**
 * The request as its first event makes it.
 * @throws RangeError when the first event is not `registered`
 */
export const begin = (event: RequestEvent): RequestDocument => {
  const { body } = event;
  if (body.type !== 'registered')
    throw new RangeError(`A request begins with 'registered', not '${body.type}'.`);
  return {
    _id: event.requestId,
    kind: 'request',
    schema: 1,
    version: 1,
    office: body.office,
    receivedBy: body.receivedBy,
    reference: body.reference,
    arrival: body.arrival,
    state: body.category === null ? 'received' : 'qualified',
    waitingFor: null,
    reminder: null,
    category: body.category,
    domain: body.domain,
    priority: body.priority,
    channel: body.channel,
    language: body.language,
    subject: body.subject,
    description: body.description,
    place: body.place,
    complainants: body.complainant ? [body.complainant] : [],
    complainantCount: 1,
    unit: body.unit,
    assignee: null,
    partner: body.partner,
    attachments: body.attachments,
    due: body.due,
    receivedAt: body.receivedAt,
    waitingSince: null,
    waitingUntil: null,
    answeredAt: null,
    closedAt: null,
    acknowledgedAt: null,
    acknowledgement: null,
    mailed: [],
    reopenedCount: 0,
    satisfaction: null,
    tags: [],
    escalation: null,
    escalatedTo: null,
    extendedMinutes: 0,
    closingProposed: null,
    messageAt: null,
    duplicates: [],
    mergedInto: null,
    traces: body.receivedBy === body.office ? [] : [body.receivedBy],
    updatedAt: event.recordedAt,
    source: body.source,
    events: [event],
  };
};
