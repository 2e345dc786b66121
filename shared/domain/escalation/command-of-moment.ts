import type { Calendar } from '#shared/documents/calendar.ts';
import type { Command, CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { systemActor, systemDesk } from '../access/system-actor.ts';
import { workingMinutesBetween } from '../deadlines/working-time.ts';
import type { Moment } from './next-moment.ts';

const bodyOf = (
  { cause }: Moment,
  { office }: RequestDocument,
  calendar: Calendar,
  now: Instant,
): CommandBody => {
  if (cause.kind === 'climb') return { type: 'climb-escalation', escalation: cause.escalation };
  if (cause.kind === 'rule') {
    const { id, version, then } = cause.rule;
    return { type: 'apply-rule', rule: id, version, effects: then };
  }
  const { step, dueAt } = cause;
  const lateMinutes = Math.round(workingMinutesBetween(calendar, dueAt, now, office));
  const because = { clock: step.clock, dueAt, lateMinutes };
  return step.kind === 'remind'
    ? { type: 'remind', step: step.code, because }
    : { type: 'propose-escalation', step: step.code, because, reason: '' };
};

const nameOfCause = (cause: Moment['cause']): string => {
  switch (cause.kind) {
    case 'climb':
      return `climb ${cause.escalation}`;
    case 'rule':
      return `rule ${cause.rule.id} ${String(cause.rule.version)}`;
    case 'step':
      return `step ${cause.step.code}`;
  }
};

/** What a moment is about, for an id: which step, climb or rule of which version of the request. */
export const nameOfMoment = ({ cause }: Moment, request: RequestDocument): string[] => [
  request._id,
  String(request.version),
  nameOfCause(cause),
];

/** The server's command that does what a moment asks for. */
export const commandOfMoment = (
  id: string,
  moment: Moment,
  request: RequestDocument,
  calendar: Calendar,
  now: Instant,
): Command => ({
  _id: id,
  kind: 'command',
  schema: 1,
  requestId: request._id,
  office: request.office,
  desk: systemDesk,
  by: systemActor.id,
  doneAt: now,
  seenVersion: request.version,
  body: bodyOf(moment, request, calendar, now),
});
