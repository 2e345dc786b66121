import type { EventType, RequestEvent } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { isUnmanned } from '../access/channel-actor.ts';

/** What people have done for a request so far, as its events tell. */
export interface Tried {
  /** How often it was given to somebody. */
  assigned: number;
  /** How often it waited for the citizen or a partner. */
  waits: number;
  notes: number;
  transfers: number;
  /** How often the clock reminded those in charge. */
  reminders: number;
  /** The last thing a person did, escalations apart; null: nothing since it was registered. */
  last: RequestEvent | null;
}
const aboutEscalation = (type: EventType) => type.startsWith('escalation-');

const count = (events: readonly RequestEvent[], fits: (event: RequestEvent) => boolean) =>
  events.filter(fits).length;

/** What was tried, from the events of a request. */
export const triedOn = ({ events }: Pick<RequestDocument, 'events'>): Tried => {
  const last = events.findLast(
    ({ body, by }) => body.type !== 'registered' && !aboutEscalation(body.type) && !isUnmanned({ id: by }),
  );
  return {
    assigned: count(events, ({ body }) => body.type === 'assigned' && body.assignee !== null),
    waits: count(events, ({ body }) => body.type === 'suspended'),
    notes: count(events, ({ body }) => body.type === 'noted'),
    transfers: count(events, ({ body }) => body.type === 'transferred'),
    reminders: count(events, ({ body }) => body.type === 'reminded'),
    last: last ?? null,
  };
};
