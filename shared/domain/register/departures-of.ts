import type { Departure } from '#shared/documents/departure.ts';
import type { EventBody, RequestEvent } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

/** Events by which a letter may leave: they have a channel, and place for a number of the departure register. */
export type LetterEvent = Extract<EventBody, { channel: unknown; departure: Departure | null }>;
const isLetterEvent = (body: EventBody): body is LetterEvent => 'channel' in body && 'departure' in body;

/** What each of them is in the departure register. */
export const letterIs = { answered: 'answer', rejected: 'rejection' } as const satisfies Readonly<
  Record<LetterEvent['type'], string>
>;

/** A letter that left about a request, from whose office, and what it says. */
export interface SentLetter {
  departure: Departure;
  office: string;
  event: RequestEvent;
  body: LetterEvent;
}

/** The letters of a request, in the order in which they left. */
export const lettersOf = (request: Pick<RequestDocument, 'events' | 'receivedBy'>): SentLetter[] => {
  let office = request.receivedBy;
  return request.events.flatMap((event): SentLetter[] => {
    const { body } = event;
    if (body.type === 'registered') office = body.office;
    if (body.type === 'transferred') office = body.toOffice;
    if (!isLetterEvent(body) || !body.departure) return [];
    return [{ departure: body.departure, office, event, body }];
  });
};

/** What was noted of a letter's way into the citizen's hands, oldest first. */
export const handOversOf = (request: Pick<RequestDocument, 'events'>, departure: string) =>
  request.events.flatMap(({ body, by, recordedAt }) =>
    body.type === 'handed-over' && body.departure === departure
      ? [{ how: body.how, toWhom: body.toWhom, on: body.on, proof: body.proof, by, recordedAt }]
      : [],
  );
