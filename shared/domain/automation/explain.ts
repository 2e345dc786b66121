import type { Rule } from '#shared/documents/rule.ts';
import { isAllowed } from '#shared/workflow/allowed-commands.ts';
import { type ConditionCode, conditions } from './conditions.ts';
import { effectsLeft } from './effects.ts';
import type { RuleFacts } from './facts.ts';
import { isHappening } from './happening.ts';
import type { RuleReference } from './rules-to-apply.ts';
import { isSpentRule } from './spent-rules.ts';

/** What keeps a rule from being tried, whatever it asks. */
export type RuleBar = 'inactive' | 'settled' | 'past' | 'applied' | 'nothing-left';

/** Why a rule applies or not: something it asks, or a bar. */
export type RuleReason =
  | { code: ConditionCode; holds: boolean; values: Record<string, string> }
  | { code: RuleBar; holds: false; values: Record<string, string> };

/** Id of a reason's sentence in the locales. */
export type RuleSentence = `rule.${ConditionCode}.${'yes' | 'no'}` | `rule.${RuleBar}.no`;

const isBar = (code: ConditionCode | RuleBar): code is RuleBar =>
  ['inactive', 'settled', 'past', 'applied', 'nothing-left'].includes(code);
export const ruleSentence = ({ code, holds }: RuleReason): RuleSentence =>
  isBar(code) ? `rule.${code}.no` : `rule.${code}.${holds ? 'yes' : 'no'}`;

/** What a rule asks of a request, each with whether it holds and what was found. */
export const explainCondition = (rule: Rule, facts: RuleFacts): RuleReason[] =>
  conditions
    .filter((condition) => condition.isSaid(rule.when))
    .map(({ code, holds, values }) => ({
      code,
      holds: holds(facts, rule.when),
      values: values(facts, rule.when),
    }));

/** The whole answer to «why did this rule (not) apply?». It applies when every reason holds. */
export const explain = (rule: Rule, facts: RuleFacts, reference: RuleReference): RuleReason[] => {
  const { request, now } = facts;
  const bars: [RuleBar, boolean, Record<string, string>][] = [
    ['inactive', !rule.active, {}],
    ['settled', !isAllowed(request.state, 'apply-rule'), { state: request.state }],
    ['past', rule.when.olderThanHours === null && !isHappening(request, now, rule.changedAt), {}],
    ['applied', isSpentRule(request, rule), { version: String(rule.version) }],
    ['nothing-left', effectsLeft(rule.then, request, reference, now) === null, {}],
  ];
  return [
    ...explainCondition(rule, facts),
    ...bars.flatMap(([code, isBarred, values]) =>
      isBarred ? [{ code, holds: false as const, values }] : [],
    ),
  ];
};
