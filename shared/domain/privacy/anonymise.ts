import type { EventBody, RequestEvent } from '#shared/workflow/event.ts';
import type { Place } from '#shared/documents/place.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

/** What stands for words that may have told who asked. */
export const erased = '—';

/** A place as coarse as statistics need it: the arrondissement. */
const coarse = (place: Place): Place => ({
  address: '',
  landmark: '',
  point: null,
  arrondissement: place.arrondissement,
});

const eventBody = (body: EventBody): EventBody => {
  switch (body.type) {
    case 'registered':
      return {
        ...body,
        subject: erased,
        description: '',
        complainant: null,
        attachments: [],
        place: coarse(body.place),
        source: null,
      };
    case 'qualified':
      return { ...body, place: body.place && coarse(body.place) };
    case 'escalation-proposed':
    case 'escalation-approved':
    case 'escalation-refused':
    case 'escalation-extended':
    case 'suspended':
    case 'resumed':
    case 'reopened':
    case 'transferred':
    case 'merged':
      return { ...body, reason: erased };
    case 'acknowledged':
    case 'answered':
    case 'noted':
      return { ...body, body: erased };
    case 'rejected':
      return { ...body, explanation: erased };
    case 'complainant-added':
      return { ...body, complainant: null, note: '' };
    case 'handed-over':
      return { ...body, toWhom: erased, proof: null };
    case 'register-annotated':
      return { ...body, text: erased };
    case 'attached':
      return { ...body, attachments: [] };
    case 'assigned':
    case 'started':
    case 'closed':
    case 'tagged':
    case 'escalation-climbed':
    case 'reminded':
    case 'due-changed':
    case 'rule-applied':
    case 'delivery-reported':
    case 'duplicate-proposed':
    case 'duplicate-dismissed':
      return body;
  }
};

/** A request without anything that could tell who asked: what remains is what statistics need. Doing it twice changes nothing. */
export const anonymise = (request: RequestDocument): RequestDocument => ({
  ...request,
  subject: erased,
  description: '',
  place: coarse(request.place),
  complainants: [],
  attachments: [],
  source: null,
  escalation: request.escalation && { ...request.escalation, reason: '', decisionReason: '' },
  events: request.events.map((event): RequestEvent => ({ ...event, body: eventBody(event.body) })),
});

/** Whether {@link anonymise} has been here. */
export const isAnonymous = (request: RequestDocument): boolean =>
  request.subject === erased && request.complainants.length === 0 && request.description === '';
