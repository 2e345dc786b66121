import type { Calendar } from '#shared/documents/calendar.ts';
import type { Lateness } from '#shared/documents/escalation.ts';
import type { LadderStep } from '#shared/documents/ladder.ts';
import type { Instant } from '#shared/documents/time.ts';
import { workingMinutesBetween } from '../deadlines/working-time.ts';

/** Why a step fires at `now`: its clock, when that fell due, and the working minutes since (negative: until then). */
export const latenessOfStep = (
  { clock }: Pick<LadderStep, 'clock'>,
  dueAt: Instant,
  office: string,
  calendar: Calendar,
  now: Instant,
): Lateness => ({
  clock,
  dueAt,
  lateMinutes: Math.round(workingMinutesBetween(calendar, dueAt, now, office)),
});
