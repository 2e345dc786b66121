import type { EventType, RequestEvent } from '#shared/workflow/event.ts';
import { isSystem } from '#shared/domain/access/system-actor.ts';

/** What the server does by clock and rule that asks nothing of anybody: told quietly. */
const quiet = new Set<EventType>([
  'reminded',
  'due-changed',
  'rule-applied',
  'escalation-climbed',
  'delivery-reported',
  'duplicate-proposed',
]);
/** As many in a row are folded into one line. */
const foldedFrom = 3;

export const isQuiet = ({ by, body }: RequestEvent): boolean => isSystem({ id: by }) && quiet.has(body.type);

/** Events newest first; long runs of quiet ones together. */
export const grouped = (events: readonly RequestEvent[]): RequestEvent[][] => {
  const runs: RequestEvent[][] = [];
  for (const event of [...events].reverse()) {
    const last = runs.at(-1);
    if (last?.[0] && isQuiet(event) && isQuiet(last[0])) last.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run) => (run.length >= foldedFrom ? [run] : run.map((event) => [event])));
};
