import type { EventOf, EventType, RequestEvent } from '#shared/workflow/event.ts';
import { ask, askerOf, prepared } from './ask-by-row.ts';
import { aRequest } from './city.ts';
import type { CommandRow } from './command-row.ts';
import { commandRows } from './command-rows.ts';

const rows: readonly CommandRow[] = Object.values(commandRows);
const byRows = rows.flatMap((row) => {
  const { request, body, at } = prepared(row);
  return ask(request, body, askerOf(row), at).events;
});
/** What a supervisor says on an escalation besides approving it. */
const decided = (['refuse', 'extend'] as const).flatMap((decision) => {
  const { request, body, at } = prepared(commandRows['decide-escalation']);
  return ask(request, { ...body, decision }, 'per-supervisor-1', at).events;
});

/** An event of every type, as commands make them. */
export const everyEvent: readonly RequestEvent[] = [...aRequest().events, ...byRows, ...decided];

/** The first of a type. @throws RangeError when nothing makes one */
export const anEvent = <T extends EventType>(type: T): RequestEvent & { body: EventOf<T> } => {
  const found = everyEvent.find(
    (event): event is RequestEvent & { body: EventOf<T> } => event.body.type === type,
  );
  if (!found) throw new RangeError(`No command makes ${type}.`);
  return found;
};
