import type { Command, CommandOf } from './command.ts';
import type { EventBody } from './event.ts';
import type { RequestDocument } from './request.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { accept, type Decision, type DecisionContext, refuse } from './context.ts';

/** Ends a request in another as one more complainant (each of them, or one anonymous). Nothing of the source is lost: its file stays readable. */
export const decideMerge = (
  command: Command,
  body: CommandOf<'merge'>,
  context: DecisionContext,
  request: RequestDocument,
): Decision => {
  const { other, person, now } = context;
  if (body.into === request._id) return refuse('merge-into-itself');
  if (!other || other._id !== body.into || other.state === 'merged')
    return refuse('merge-target-gone', { id: body.into });
  if (!person || !mayPerform(person, 'merge', other)) return refuse('not-allowed', { command: 'merge' });
  const joined = request.complainants.length > 0 ? request.complainants : [null];
  const arrivals = joined.map((complainant): { requestId: string; body: EventBody } => ({
    requestId: other._id,
    body: { type: 'complainant-added', complainant, note: body.reason, mergedFrom: request._id },
  }));
  return accept(command, now, [
    { requestId: request._id, body: { type: 'merged', into: other._id, reason: body.reason } },
    ...arrivals,
  ]);
};
