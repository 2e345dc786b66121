import { isSystem } from '#shared/domain/access/system-actor.ts';
import type { RequestDocument } from './request.ts';

/**
 * How many acts of people a request shows: commands that had an effect, whatever the number of their events. What the server did
 * by clock and rule is left out: after a restore it does it anew, or not at all.
 */
export const actsOf = ({ events }: Pick<RequestDocument, 'events'>): number =>
  new Set(events.flatMap(({ by, commandId }) => (isSystem({ id: by }) ? [] : [commandId]))).size;
