import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Rule, RuleEffects } from '#shared/documents/rule.ts';
import { isAllowed } from '#shared/workflow/allowed-commands.ts';
import { ruleChange } from '#shared/workflow/rule-change.ts';
import { conditionHolds } from './conditions.ts';
import { effectsLeft } from './effects.ts';
import { changedFacts, type RuleFacts } from './facts.ts';
import { isHappening } from './happening.ts';
import { isSpentRule } from './spent-rules.ts';

/** What rules depend on besides the request. */
export type RuleReference = Pick<ReferenceData, 'rules' | 'calendar' | 'offices' | 'people' | 'delegations'>;

/** A rule that applies now, and what it would change. */
export interface RuleToApply {
  rule: Rule;
  effects: RuleEffects;
}

/**
 * Whether a rule is to be tried on a request at all: active, not yet applied in this version, the request open; and unless it
 * waits for an age, something happens to the request that the rule already knew.
 */
export const isArmed = (rule: Rule, { request, now }: Pick<RuleFacts, 'request' | 'now'>): boolean =>
  rule.active &&
  isAllowed(request.state, 'apply-rule') &&
  (rule.when.olderThanHours !== null || isHappening(request, now, rule.changedAt)) &&
  !isSpentRule(request, rule);

/** The rules that apply to a request now, in their order. Each sees what those before it changed; all that hold are applied. */
export const rulesToApply = (facts: RuleFacts, reference: RuleReference): RuleToApply[] => {
  let seen = facts;
  const found: RuleToApply[] = [];
  for (const rule of reference.rules.rules) {
    if (!isArmed(rule, seen) || !conditionHolds(rule.when, seen)) continue;
    const effects = effectsLeft(rule.then, seen.request, reference, seen.now);
    if (!effects) continue;
    found.push({ rule, effects });
    const body = {
      type: 'rule-applied',
      rule: rule.id,
      version: rule.version,
      name: rule.name,
      effects,
      due: null,
    } as const;
    seen = changedFacts(seen, { request: { ...seen.request, ...ruleChange(seen.request, body) } });
  }
  return found;
};
