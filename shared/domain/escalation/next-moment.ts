import type { LadderStep } from '#shared/documents/ladder.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { Instant } from '#shared/documents/time.ts';
import { ruleMoments } from '../automation/rule-moments.ts';
import type { RuleReference } from '../automation/rules-to-apply.ts';
import { workingTimeOf } from '../deadlines/working-time.ts';
import { dayNumber, instantOf } from '../deadlines/zone.ts';
import { isOpen } from '../life.ts';
import { coveredSteps } from './covered-steps.ts';
import { higherThan } from './hierarchy.ts';
import { ladderOf } from './ladder-of.ts';
import { spentSteps } from './spent-steps.ts';
import { stepTime } from './step-time.ts';

/** What of the city the watch looks at. */
export type WatchReference = Pick<ReferenceData, 'ladders'> & RuleReference;

/** What the clock brings about: a step of the ladder, the climb of a decision that nobody took, the end of a wait, or a rule that waits for an age. */
export type MomentCause =
  | { kind: 'step'; step: LadderStep; dueAt: Instant }
  | { kind: 'climb'; escalation: string }
  | { kind: 'wait-over' }
  | { kind: 'rule'; rule: Rule };

/**
 * Something that falls due. `at` lies within the working hours of the request's office; it may lie in the past, when nobody was
 * there to act: it is due until it has been done.
 */
export interface Moment {
  at: Instant;
  cause: MomentCause;
}
/** Where moments come from: all that a request still has before it, in any order. */
export type MomentSource = (request: RequestDocument, reference: WatchReference) => Moment[];

/** Whether an escalation comes before another of the same clock: none is skipped because it leaves more time after a decision. */
const precedes = (one: LadderStep, other: LadderStep): boolean =>
  one.kind === 'escalate' && one.clock === other.clock && one.minutes < other.minutes;

/**
 * The steps of the ladder that have not fired and are not covered by a higher one. While a proposal waits for its decision no
 * other is made: it moves up by itself. After a decision each step leaves whoever has the request now its time to act. Reminders
 * wait for neither.
 */
const stepMoments: MomentSource = (request, { calendar, ladders }) => {
  const ladder = ladderOf(ladders, request);
  if (!ladder) return [];
  const time = workingTimeOf(calendar, request.office);
  const spent = spentSteps(request);
  const isCovered = coveredSteps(request, ladders);
  const left = ladder.steps.filter((step) => !spent.has(step.code) && !isCovered(step));
  const hasProposal = request.escalation?.state === 'proposed';
  return left.flatMap((step) => {
    if (step.kind === 'escalate' && (hasProposal || left.some((other) => precedes(other, step)))) return [];
    const due = stepTime(request, step, time);
    return due ? [{ at: due.at, cause: { kind: 'step', step, dueAt: due.dueAt } }] : [];
  });
};

/** A decision not taken in its own time. At the top of the hierarchy it stays. */
const climbMoments: MomentSource = ({ escalation, office }, { calendar, ladders }) =>
  escalation?.state === 'proposed' && higherThan(ladders, escalation.decider) !== null
    ? [
        {
          at: workingTimeOf(calendar, office).nextOpening(escalation.decideBy),
          cause: { kind: 'climb', escalation: escalation.id },
        },
      ]
    : [];

/** The day a wait was given has come: the request is back when its office opens. */
const waitMoments: MomentSource = ({ state, waitingUntil, office }, { calendar }) =>
  state === 'waiting' && waitingUntil !== null
    ? [
        {
          at: workingTimeOf(calendar, office).nextOpening(
            new Date(instantOf(dayNumber(waitingUntil), 0)).toISOString(),
          ),
          cause: { kind: 'wait-over' },
        },
      ]
    : [];

/** Rules of the automation that wait for an age; like all the clock does, within working hours. */
const agedRules: MomentSource = (request, reference) =>
  ruleMoments(request, reference).map(({ at, rule }) => ({
    at: workingTimeOf(reference.calendar, request.office).nextOpening(at),
    cause: { kind: 'rule', rule },
  }));

const sources: readonly MomentSource[] = [waitMoments, stepMoments, climbMoments, agedRules];

/** The first thing that falls due for a request, in the order of time, then of the ladder; null when nothing will. */
export const nextMoment = (request: RequestDocument, reference: WatchReference): Moment | null =>
  isOpen(request)
    ? sources
        .flatMap((source) => source(request, reference))
        .reduce<Moment | null>((first, moment) => (first && first.at <= moment.at ? first : moment), null)
    : null;
