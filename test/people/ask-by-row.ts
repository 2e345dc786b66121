import type { Role } from '#shared/documents/reference-data.ts';
import { channelActorOf } from '#shared/domain/access/channel-actor.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { apply } from '#shared/workflow/apply.ts';
import type { CommandBody } from '#shared/workflow/command.ts';
import { decide } from '#shared/workflow/decide.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { aRequest, contextFor } from './city.ts';
import type { CommandRow } from './command-row.ts';
import { commandRows } from './command-rows.ts';
import { aCommand, fixedNow } from './commands.ts';

/** Somebody of each role; all but the supervisor and the administrator of Anfa. */
export const askers = [
  ['clerk', 'per-anfa-clerk-1'],
  ['agent', 'per-anfa-agent-1'],
  ['head', 'per-anfa-head-1'],
  ['supervisor', 'per-supervisor-1'],
  ['administrator', 'per-administrator-1'],
] as const satisfies readonly (readonly [Role, string])[];
const rankOf = (role: Role) => askers.findIndex(([known]) => known === role);
/** Whether a row is for a role. */
export const may = ({ least }: CommandRow, role: Role) =>
  least !== null && role !== 'administrator' && rankOf(role) >= rankOf(least);
/** The first who may. */
export const askerOf = (row: CommandRow) =>
  askers.find(([role]) => may(row, role))?.[1] ??
  (row.channel === true ? channelActorOf('email').id : systemActor.id);

/** The request that others are merged into. */
export const other = aRequest();
/** What somebody asks of a request: the events, or why not, and the request after it. */
export const ask = (request: RequestDocument, body: CommandBody, by: string, at = fixedNow) => {
  const command = aCommand(body, { requestId: request._id, by, doneAt: at });
  const decision = decide(command, contextFor(command, request, other, at));
  const events = decision.accepted ? decision.events : [];
  const after = events
    .filter(({ requestId }) => requestId === request._id)
    .reduce((folded, event) => apply(folded, event), request);
  return { command, events, after, code: decision.accepted ? null : decision.refusal.code };
};
/** What a row asks, of a request on which all of its `before` was done. */
export const prepared = <Body extends CommandBody>(row: CommandRow<Body>) => {
  const before = (row.before ?? []).reduce((request, type) => {
    const first: CommandRow = commandRows[type];
    return ask(request, first.body(request, other), askerOf(first)).after;
  }, aRequest());
  const request = row.bent?.(before) ?? before;
  return { request, body: row.body(request, other), at: row.at?.(request) ?? fixedNow };
};
