import { begin } from './begin.ts';
import type { RequestEvent } from './event.ts';
import { eventRuleOf } from './event-rules.ts';
import { messageLeft } from './message-left.ts';
import type { RequestDocument } from './request.ts';

/** Folds one event in. Needs no reference data. Applying an event twice changes nothing. */
export const apply = (request: RequestDocument | null, event: RequestEvent): RequestDocument => {
  if (!request) return begin(event);
  if (request.events.some((known) => known.id === event.id)) return request;
  const changes = eventRuleOf(event.body.type).apply(request, event, event.body);
  return {
    ...request,
    ...changes,
    messageAt: messageLeft(request.messageAt, event),
    version: request.version + 1,
    updatedAt: event.recordedAt > request.updatedAt ? event.recordedAt : request.updatedAt,
    events: [...(changes.events ?? request.events), event],
  };
};
