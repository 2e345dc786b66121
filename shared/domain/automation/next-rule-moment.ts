import type { RequestDocument } from '#shared/documents/request.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { Instant } from '#shared/documents/time.ts';
import { ageStartOf, conditionHolds, workingMs } from './conditions.ts';
import { effectsLeft } from './effects.ts';
import { ruleFacts } from './facts.ts';
import { isArmed, type RuleReference } from './rules-to-apply.ts';

/**
 * When the next rule that waits for an age will hold if nothing else happens to the request; null for none. The past when it
 * holds already. What changes the request changes the moment: ask again then. Repetition is not looked at: at the moment, the rule
 * is judged with all its conditions.
 */
export const nextRuleMoment = (
  request: RequestDocument,
  reference: RuleReference,
  now: Instant,
): { at: Instant; rule: Rule } | null => {
  const facts = ruleFacts(request, { now, calendar: reference.calendar });
  let next: { at: Instant; rule: Rule } | null = null;
  for (const rule of reference.rules.rules) {
    const hours = rule.when.olderThanHours;
    if (hours === null || !isArmed(rule, facts)) continue;
    if (!conditionHolds(rule.when, facts, ['older', 'repeated'])) continue;
    if (!effectsLeft(rule.then, request, reference, now)) continue;
    const at = facts.time.add(ageStartOf(facts, rule.when), workingMs(hours));
    if (!next || at < next.at) next = { at, rule };
  }
  return next;
};
