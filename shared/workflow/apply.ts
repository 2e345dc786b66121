import type { RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';
import { begin } from './begin.ts';
import { acknowledgementChange, deliveryChange } from './apply-acknowledgement.ts';
import { escalationChange, lapsed } from './apply-escalation.ts';
import { ruleChange } from './apply-rule.ts';

type Change = Partial<RequestDocument>;
const clockRuns: Change = { waitingFor: null, waitingSince: null };

const changeOf = (request: RequestDocument, event: RequestEvent): Change => {
  const { body, doneAt } = event;
  switch (body.type) {
    case 'registered':
      return {};
    case 'qualified':
      return {
        state: request.state === 'received' ? 'qualified' : request.state,
        category: body.category,
        domain: body.domain,
        priority: body.priority,
        unit: body.unit,
        due: body.due,
        place: body.place ?? request.place,
      };
    case 'assigned':
      return {
        state: request.state === 'received' || request.state === 'qualified' ? 'assigned' : request.state,
        assignee: body.assignee,
        unit: body.unit ?? request.unit,
      };
    case 'started':
      return { state: 'in-progress', assignee: request.assignee ?? event.by };
    case 'suspended':
      return {
        state: 'waiting',
        waitingFor: body.waitingFor,
        waitingSince: doneAt,
        partner: body.partner ?? request.partner,
      };
    case 'resumed':
      return { ...clockRuns, state: 'in-progress', due: body.due };
    case 'answered':
      return {
        ...clockRuns,
        ...lapsed(request),
        state: 'answered',
        answeredAt: doneAt,
        due: body.due ?? request.due,
      };
    case 'closed':
      return { ...lapsed(request), state: 'closed', closedAt: doneAt };
    case 'reopened':
      return {
        ...clockRuns,
        state: 'in-progress',
        due: body.due,
        answeredAt: null,
        closedAt: null,
        reopenedCount: request.reopenedCount + 1,
        extendedMinutes: 0,
        closingProposed: null,
      };
    case 'rejected':
      return {
        ...clockRuns,
        ...lapsed(request),
        state: 'rejected',
        closedAt: doneAt,
        due: body.due ?? request.due,
      };
    case 'merged':
      return { ...clockRuns, ...lapsed(request), state: 'merged', mergedInto: body.into, closedAt: doneAt };
    case 'transferred':
      return {
        ...lapsed(request),
        office: body.toOffice,
        due: body.due ?? request.due,
        assignee: null,
        state:
          request.state === 'assigned' || request.state === 'in-progress'
            ? request.category
              ? 'qualified'
              : 'received'
            : request.state,
        traces: [
          ...request.traces.filter((office) => office !== body.toOffice && office !== body.fromOffice),
          body.fromOffice,
        ],
      };
    case 'noted':
      return {};
    case 'complainant-added':
      return {
        complainants: body.complainant ? [...request.complainants, body.complainant] : request.complainants,
        complainantCount: request.complainantCount + 1,
      };
    case 'attached':
      return { attachments: [...request.attachments, ...body.attachments] };
    case 'tagged':
      return {
        tags: [...request.tags.filter((tag) => !body.remove.includes(tag)), ...body.add],
      };
    case 'acknowledged':
      return acknowledgementChange(request, event, body);
    case 'delivery-reported':
      return deliveryChange(request, event, body);
    case 'due-changed':
      return { due: body.due };
    case 'reminded':
      return {};
    case 'handed-over': {
      const { proof } = body;
      if (!proof || request.attachments.some(({ fileId }) => fileId === proof.fileId)) return {};
      return { attachments: [...request.attachments, proof] };
    }
    case 'register-annotated':
      return {};
    case 'duplicate-proposed': {
      const { type: _type, ...proposal } = body;
      return { duplicates: [...request.duplicates.filter(({ of }) => of !== body.of), proposal] };
    }
    case 'duplicate-dismissed':
      return { duplicates: request.duplicates.filter(({ of }) => of !== body.of) };
    case 'rule-applied':
      return ruleChange(request, body);
    case 'escalation-proposed':
    case 'escalation-approved':
    case 'escalation-refused':
    case 'escalation-extended':
    case 'escalation-climbed':
      return escalationChange(request, event, body);
  }
};

/** Folds one event in. Needs no reference data. Applying an event twice changes nothing. */
export const apply = (request: RequestDocument | null, event: RequestEvent): RequestDocument => {
  if (!request) return begin(event);
  if (request.events.some((known) => known.id === event.id)) return request;
  return {
    ...request,
    ...changeOf(request, event),
    version: request.version + 1,
    updatedAt: event.recordedAt > request.updatedAt ? event.recordedAt : request.updatedAt,
    events: [...request.events, event],
  };
};
