import type { Rule } from '#shared/documents/rule.ts';
import { type ConditionCode, conditions } from './conditions.ts';
import type { RuleFacts } from './facts.ts';

/** Whether something that a rule asks holds, and what was wanted and found. */
export interface RuleReason {
  code: ConditionCode;
  holds: boolean;
  values: Record<string, string>;
}

/** Id of a reason's sentence in the locales. */
export type RuleSentence = `rule.${ConditionCode}.${'yes' | 'no'}`;

/** What a rule asks of a request, each with whether it holds and what was found. */
export const explainCondition = (rule: Rule, facts: RuleFacts): RuleReason[] =>
  conditions
    .filter((condition) => condition.isSaid(rule.when))
    .map(({ code, holds, values }) => ({
      code,
      holds: holds(facts, rule.when),
      values: values(facts, rule.when),
    }));
