import type { RequestEvent } from '#shared/workflow/event.ts';
import { eventRuleOf } from '#shared/workflow/event-rules.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { coarse, erased } from './erased.ts';

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
  events: request.events.map((event): RequestEvent => ({
    ...event,
    body: eventRuleOf(event.body.type).erase(event.body),
  })),
});

/** Whether {@link anonymise} has been here. */
export const isAnonymous = (request: RequestDocument): boolean =>
  request.subject === erased && request.complainants.length === 0 && request.description === '';
