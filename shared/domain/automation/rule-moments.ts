import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { Instant } from '#shared/documents/time.ts';
import { ageStartOf, conditionHolds, workingMs } from './conditions.ts';
import { effectsLeft } from './effects.ts';
import { ruleFacts } from './facts.ts';
import { isArmed, type RuleReference } from './rules-to-apply.ts';

/** A rule that waits for an age, and when it will hold. */
export interface RuleMoment {
  at: Instant;
  rule: Rule;
}

/**
 * When each rule that waits for an age will hold if nothing else happens to the request, in the rules' order; the past when it
 * holds already. What changes the request changes the moments: ask again then.
 */
export const ruleMoments = (request: RequestDocument, reference: RuleReference): RuleMoment[] => {
  const facts = ruleFacts(request, { now: request.updatedAt, calendar: reference.calendar });
  return reference.rules.rules.flatMap((rule) => {
    const hours = rule.when.olderThanHours;
    if (hours === null || !isArmed(rule, facts) || !conditionHolds(rule.when, facts, ['older'])) return [];
    const at = facts.time.add(ageStartOf(facts, rule.when), workingMs(hours));
    return effectsLeft(rule.then, request, reference, at) ? [{ at, rule }] : [];
  });
};
