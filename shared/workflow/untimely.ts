import type { Lateness } from '#shared/documents/escalation.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { type Judgement, refuse } from './context.ts';
import type { Asked } from './define-command.ts';

/** What the clock brings about happens within working hours, and for a reason that still holds. Null: both are so. */
export const untimely = (
  because: Lateness | null,
  { reference, now, request }: Asked<unknown>,
): Judgement | null => {
  if (!workingTimeOf(reference.calendar, request.office).isWorking(now))
    return refuse('outside-working-hours');
  if (because === null) return null;
  const stands = because.clock === 'target' && request.state === 'waiting';
  return stands || because.dueAt !== request.due[because.clock] ? refuse('clock-moved') : null;
};
