import type { LadderStep } from '#shared/documents/ladder.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { WorkingTime } from '../deadlines/working-time.ts';
import { lastDecisionAt } from './last-decision.ts';

const minuteMs = 60_000;

/** The due instant of a step's clock; null when that clock stands, has never run, or has been satisfied. */
export const dueOf = (request: RequestDocument, { clock }: Pick<LadderStep, 'clock'>): Instant | null => {
  switch (clock) {
    case 'target':
      return request.state === 'waiting' ? null : request.due.target;
    case 'acknowledge':
      return request.acknowledgedAt === null ? request.due.acknowledge : null;
    case 'orient':
      return request.category === null ? request.due.orient : null;
    case 'answer':
      return request.due.answer;
  }
};

/**
 * The earliest instant at which a step may be proposed because of what was decided before: whoever the last decision left the
 * request with has the step's `afterDecisionMinutes` of working time to act. null: nothing was decided yet, or the step reminds.
 */
export const heldUntil = (
  request: Pick<RequestDocument, 'events'>,
  { kind, afterDecisionMinutes }: LadderStep,
  time: WorkingTime,
): Instant | null => {
  const decidedAt = kind === 'escalate' ? lastDecisionAt(request) : null;
  return decidedAt === null ? null : time.add(decidedAt, afterDecisionMinutes * minuteMs);
};

/** When a step falls due, within working hours, and the due instant it counts from; null while its clock does not run. */
export const stepTime = (
  request: RequestDocument,
  step: LadderStep,
  time: WorkingTime,
): { at: Instant; dueAt: Instant } | null => {
  const dueAt = dueOf(request, step);
  if (dueAt === null) return null;
  const byClock = time.add(dueAt, step.minutes * minuteMs);
  const held = heldUntil(request, step, time);
  return { at: time.nextOpening(held !== null && held > byClock ? held : byClock), dueAt };
};
