import { isUnmanned } from '#shared/domain/access/channel-actor.ts';
import type { RequestDocument } from './request.ts';

/**
 * How many acts of people a request shows: commands that had an effect, whatever the number of their events. What the server did
 * by clock and rule, and what a channel brought, is left out: after a restore they do it anew, or not at all.
 */
export const actsOf = ({ events }: Pick<RequestDocument, 'events'>): number =>
  new Set(events.flatMap(({ by, commandId }) => (isUnmanned({ id: by }) ? [] : [commandId]))).size;
