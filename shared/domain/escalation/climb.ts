import type { Lateness } from '#shared/documents/escalation.ts';
import type { LadderStep } from '#shared/documents/ladder.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { rankOf } from '../access/holders.ts';
import { workingTimeOf } from '../deadlines/working-time.ts';
import { coveredSteps } from './covered-steps.ts';
import { higherThan } from './hierarchy.ts';
import { ladderOf } from './ladder-of.ts';
import { latenessOfStep } from './lateness-of-step.ts';
import { spentSteps } from './spent-steps.ts';
import { stepTime } from './step-time.ts';

/** Where a decision nobody took goes: who decides now, and what is then proposed. `because` null: a person asked for it. */
export interface Climb {
  decider: string;
  /** Position the request goes up to when approved. */
  to: string;
  step: string;
  because: Lateness | null;
  decideWithinMinutes: number;
}
type Known = Pick<ReferenceData, 'ladders' | 'calendar'>;

/** The highest step whose time has come meanwhile and that goes higher than the open proposal; null when there is none. */
const laterStep = (
  request: RequestDocument,
  to: string,
  { ladders, calendar }: Known,
  now: Instant,
): { step: LadderStep; because: Lateness } | null => {
  const time = workingTimeOf(calendar, request.office);
  const spent = spentSteps(request);
  const isCovered = coveredSteps(request, ladders);
  let found: { step: LadderStep; because: Lateness } | null = null;
  for (const step of ladderOf(ladders, request)?.steps ?? []) {
    if (step.kind !== 'escalate' || spent.has(step.code) || isCovered(step)) continue;
    const due = stepTime(request, step, time);
    if (!due || due.at > now || rankOf(ladders, step.to) <= rankOf(ladders, found?.step.to ?? to)) continue;
    found = { step, because: latenessOfStep(step, due.dueAt, request.office, calendar, now) };
  }
  return found;
};

const higher = (ladders: Known['ladders'], one: string, other: string): string =>
  rankOf(ladders, one) >= rankOf(ladders, other) ? one : other;

/**
 * What becomes of an open proposal that was not decided in time: the next position decides, on a proposal that has moved up with
 * it. It becomes that of a later step whose time has come, so that there are never two; and it goes to no lower position than
 * the one that did not decide. null: nothing is open, or nobody stands higher.
 */
export const climbOf = (request: RequestDocument, reference: Known, now: Instant): Climb | null => {
  const { escalation } = request;
  if (escalation?.state !== 'proposed') return null;
  const { ladders } = reference;
  const next = higherThan(ladders, escalation.decider);
  if (next === null) return null;
  const later = laterStep(request, escalation.to, reference, now);
  const step = later?.step ?? ladderOf(ladders, request)?.steps.find(({ code }) => code === escalation.step);
  return {
    decider: later ? higher(ladders, later.step.decider, next) : next,
    to: higher(ladders, later?.step.to ?? escalation.to, escalation.decider),
    step: later?.step.code ?? escalation.step,
    because: later?.because ?? escalation.because,
    decideWithinMinutes: step?.decideWithinMinutes ?? 480,
  };
};
