import { isUnmanned } from '#shared/domain/access/channel-actor.ts';
import { begin } from './begin.ts';
import type { RequestEvent } from './event.ts';
import { eventRuleOf } from './event-rules.ts';
import type { RequestDocument } from './request.ts';

/** What somebody did before the message came, on a desk that was offline, is no sign that it was read. */
const isActedOn = ({ messageAt }: RequestDocument, { by, doneAt }: RequestEvent): boolean =>
  messageAt !== null && doneAt >= messageAt && !isUnmanned({ id: by });

/** Folds one event in. Needs no reference data. Applying an event twice changes nothing. */
export const apply = (request: RequestDocument | null, event: RequestEvent): RequestDocument => {
  if (!request) return begin(event);
  if (request.events.some((known) => known.id === event.id)) return request;
  const changes = eventRuleOf(event.body.type).apply(request, event, event.body);
  return {
    ...request,
    ...(isActedOn(request, event) ? { messageAt: null } : {}),
    ...changes,
    version: request.version + 1,
    updatedAt: event.recordedAt > request.updatedAt ? event.recordedAt : request.updatedAt,
    events: [...(changes.events ?? request.events), event],
  };
};
