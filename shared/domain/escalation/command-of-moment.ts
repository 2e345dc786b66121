import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Command, CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { systemCommand } from '#shared/workflow/system-command.ts';
import type { Instant } from '#shared/documents/time.ts';
import { waitEnd } from '../deadlines/wait-end.ts';
import { latenessOfStep } from './lateness-of-step.ts';
import type { Moment } from './next-moment.ts';

/** What of the city says which command a moment is. */
type MomentReference = Pick<ReferenceData, 'calendar' | 'rules' | 'templates'>;

const bodyOf = (
  { cause }: Moment,
  request: RequestDocument,
  reference: MomentReference,
  now: Instant,
): CommandBody => {
  if (cause.kind === 'climb') return { type: 'climb-escalation', escalation: cause.escalation };
  if (cause.kind === 'wait-over')
    return waitEnd(request, reference, now).is === 'remind'
      ? { type: 'remind-citizen' }
      : { type: 'resume', reason: '' };
  if (cause.kind === 'rule') {
    const { id, version, then } = cause.rule;
    return { type: 'apply-rule', rule: id, version, effects: then };
  }
  const { step, dueAt } = cause;
  const because = latenessOfStep(step, dueAt, request.office, reference.calendar, now);
  return step.kind === 'remind'
    ? { type: 'remind', step: step.code, because }
    : { type: 'propose-escalation', step: step.code, because, reason: '' };
};

const nameOfCause = (cause: Moment['cause']): string => {
  switch (cause.kind) {
    case 'climb':
      return `climb ${cause.escalation}`;
    case 'wait-over':
      return 'wait over';
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
  reference: MomentReference,
  now: Instant,
): Command => systemCommand(id, request, bodyOf(moment, request, reference, now), now);
