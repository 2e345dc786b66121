import { isUnmanned } from '#shared/domain/access/channel-actor.ts';
import type { Instant } from '#shared/documents/time.ts';
import { following, type LinesOf } from './bearing.ts';
import type { RequestEvent } from './event.ts';

/** What leaves a message of the citizen's to be answered: another one, a wish that it be reopened, and acts that only hand the request on or sort it. */
const leaves: LinesOf<'message', [left: Instant | null, at: Instant], Instant | null> = {
  'message-received': ({ automatic }, left, at) => (automatic ? left : at),
  'satisfaction-given': ({ asksReopening }, left, at) => (asksReopening ? at : left),
  assigned: (_body, left) => left,
  transferred: (_body, left) => left,
  tagged: (_body, left) => left,
};

/**
 * When the citizen wrote what no person has dealt with since; null: nothing. What somebody did before the message came, on a desk that
 * was offline, is no sign that it was read, and nothing the server or a channel does is.
 */
export const messageLeft = (before: Instant | null, { by, doneAt, body }: RequestEvent): Instant | null => {
  const left = following(leaves, body, before, doneAt);
  if (left !== undefined) return left;
  return before === null || doneAt < before || isUnmanned({ id: by }) ? before : null;
};
