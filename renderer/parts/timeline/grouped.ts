import type { RequestEvent } from '#shared/workflow/event.ts';
import { requestCommands } from '#shared/workflow/request-commands.ts';
import { isSystem } from '#shared/domain/access/system-actor.ts';

/** What only the server does, by clock and rule, and that asks nothing of anybody: told quietly. */
const quiet: ReadonlySet<string> = new Set(
  Object.values(requestCommands)
    .filter(({ command }) => command.who.roles.length === 0)
    .flatMap(({ command }) => Object.keys(command.events)),
);
/** As many in a row are folded into one line. */
const foldedFrom = 3;

/** A message that did not arrive leaves something to do. */
const asksSomebody = ({ body }: RequestEvent): boolean =>
  body.type === 'delivery-reported' && body.problem !== null;

export const isQuiet = (event: RequestEvent): boolean =>
  isSystem({ id: event.by }) && quiet.has(event.body.type) && !asksSomebody(event);

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
