import type { RequestEvent } from '#shared/workflow/event.ts';
import { eventRuleOf } from '#shared/workflow/event-rules.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

const isTheirs = ({ body }: RequestEvent, citizenId: string): boolean =>
  body.type === 'message-received'
    ? body.citizenId === citizenId
    : 'complainant' in body && body.complainant?.citizenId === citizenId;

/** Files that came with one person’s messages: their own words, whoever else made the request. */
export const filesWrittenBy = ({ events }: Pick<RequestDocument, 'events'>, citizenId: string): string[] =>
  events.flatMap(({ body }) =>
    body.type === 'message-received' && body.citizenId === citizenId
      ? body.attachments.map(({ fileId }) => fileId)
      : [],
  );

/**
 * A request that others made too, without one of those who came forward. What was said about the matter stays: it is the others' as
 * well; messages of theirs go. Doing it twice changes nothing.
 */
export const withoutCitizen = (request: RequestDocument, citizenId: string): RequestDocument => ({
  ...request,
  complainants: request.complainants.filter((who) => who.citizenId !== citizenId),
  attachments: request.attachments.filter(
    ({ fileId }) => !filesWrittenBy(request, citizenId).includes(fileId),
  ),
  events: request.events.map((event): RequestEvent => {
    if (!isTheirs(event, citizenId)) return event;
    const { body } = event;
    // The first event says what the whole matter is, for all of them: only who told it goes.
    return body.type === 'registered'
      ? { ...event, body: { ...body, complainant: null } }
      : { ...event, body: eventRuleOf(body.type).erase(body) };
  }),
});
