import type { Command, CommandOf } from './command.ts';
import type { Lateness } from '#shared/documents/escalation.ts';
import type { RequestDocument } from './request.ts';
import { mayDecideEscalation } from '#shared/domain/access/may-decide.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { addWorkingMinutes, workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { extensionOf } from '#shared/domain/escalation/extension.ts';
import { chosenHolder, higherThan } from '#shared/domain/escalation/hierarchy.ts';
import { isSpent } from '#shared/domain/escalation/spent-steps.ts';
import { stepOf } from '#shared/domain/escalation/ladder-of.ts';
import { accept, alreadySo, type Decision, type DecisionContext, refuse, doneAtOf } from './context.ts';

type Judge<T extends Command['body']['type']> = (
  command: Command,
  body: CommandOf<T>,
  context: DecisionContext,
  request: RequestDocument,
) => Decision;

/** What the clock brings about happens within working hours, and for a reason that still holds. Null: both are so. */
const untimely = (
  because: Lateness | null,
  { reference, now }: DecisionContext,
  request: RequestDocument,
): Decision | null => {
  if (!workingTimeOf(reference.calendar, request.office).isWorking(now))
    return refuse('outside-working-hours');
  if (because === null) return null;
  const stands = because.clock === 'target' && request.state === 'waiting';
  return stands || because.dueAt !== request.due[because.clock] ? refuse('clock-moved') : null;
};

const decidedAs = { approve: 'approved', refuse: 'refused', extend: 'extended' } as const;

/** A step proposes that a request goes up; one proposal at a time, and by the clock each step once. */
export const decideProposal: Judge<'propose-escalation'> = (command, body, context, request) => {
  const { reference, now } = context;
  const isByClock = body.because !== null;
  if (isByClock && command.by !== systemActor.id) return refuse('not-allowed', { command: body.type });
  const step = stepOf(reference.ladders, request, body.step);
  if (step?.kind !== 'escalate') return refuse('unknown-step', { step: body.step });
  if (isByClock && isSpent(request, body.step)) return alreadySo;
  if (request.escalation?.state === 'proposed') return refuse('escalation-open');
  if (!isByClock && body.reason === '') return refuse('needs-reason');
  const wrongTime = isByClock ? untimely(body.because, context, request) : null;
  if (wrongTime) return wrongTime;
  return accept(command, now, [
    {
      requestId: request._id,
      body: {
        type: 'escalation-proposed',
        step: step.code,
        to: step.to,
        decider: step.decider,
        decideBy: addWorkingMinutes(reference.calendar, now, step.decideWithinMinutes, request.office),
        because: body.because,
        reason: body.reason,
      },
    },
  ]);
};

/** Reminds of a step once. */
export const decideReminder: Judge<'remind'> = (command, body, context, request) => {
  const { reference, now } = context;
  const step = stepOf(reference.ladders, request, body.step);
  if (step?.kind !== 'remind') return refuse('unknown-step', { step: body.step });
  if (isSpent(request, body.step)) return alreadySo;
  const wrongTime = untimely(body.because, context, request);
  if (wrongTime) return wrongTime;
  return accept(command, now, [
    {
      requestId: request._id,
      body: { type: 'reminded', step: step.code, to: step.to, because: body.because },
    },
  ]);
};

/** The word of whoever decides: approved, refused with a reason, or extended once. The first word counts. */
export const decideDecision: Judge<'decide-escalation'> = (command, body, context, request) => {
  const { reference, person, now } = context;
  const { escalation } = request;
  if (escalation?.id !== body.escalation) return refuse('escalation-gone');
  if (escalation.state === decidedAs[body.decision]) return alreadySo;
  if (escalation.state === 'lapsed') return refuse('escalation-gone');
  if (escalation.state !== 'proposed')
    return refuse('escalation-decided', { by: escalation.decidedBy ?? '', state: escalation.state });
  if (!person || !mayDecideEscalation(person, request, reference.ladders))
    return refuse('not-allowed', { command: body.type });
  if (body.decision !== 'approve' && body.reason === '') return refuse('needs-reason');
  const facts = { escalation: escalation.id, reason: body.reason };
  if (body.decision === 'refuse')
    return accept(command, now, [{ requestId: request._id, body: { ...facts, type: 'escalation-refused' } }]);
  if (body.decision === 'approve') {
    const holder = chosenHolder(reference, escalation.to, request, now);
    return accept(command, now, [
      {
        requestId: request._id,
        body: { ...facts, type: 'escalation-approved', to: { position: escalation.to, holder, at: now } },
      },
    ]);
  }
  if (request.extendedMinutes > 0) return refuse('already-extended');
  const extension = extensionOf(request, reference, doneAtOf(command, now));
  if (!extension) return refuse('nothing-to-extend');
  const { minutes, due } = extension;
  return accept(command, now, [
    { requestId: request._id, body: { ...facts, type: 'escalation-extended', minutes, due } },
  ]);
};

/** Nobody decided in time: the decision goes to the next position. At the top it stays. */
export const decideClimb: Judge<'climb-escalation'> = (command, body, context, request) => {
  const { reference, now } = context;
  const { escalation } = request;
  if (escalation?.id !== body.escalation || escalation.state !== 'proposed') return alreadySo;
  if (now < escalation.decideBy) return alreadySo;
  const to = higherThan(reference.ladders, escalation.decider);
  if (to === null) return alreadySo;
  const wrongTime = untimely(null, context, request);
  if (wrongTime) return wrongTime;
  const within = stepOf(reference.ladders, request, escalation.step)?.decideWithinMinutes ?? 480;
  const decideBy = addWorkingMinutes(reference.calendar, now, within, request.office);
  return accept(command, now, [
    {
      requestId: request._id,
      body: { type: 'escalation-climbed', escalation: escalation.id, from: escalation.decider, to, decideBy },
    },
  ]);
};
