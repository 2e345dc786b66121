import type { RuleCondition } from '#shared/documents/rule.ts';
import type { RuleFacts } from './facts.ts';
import { findKeyword } from './keywords.ts';

export type ConditionCode =
  | 'domain'
  | 'category'
  | 'arrondissement'
  | 'channel'
  | 'language'
  | 'priority'
  | 'state'
  | 'keyword'
  | 'older'
  | 'repeated';

/** One thing a rule may ask. The cheap ones stand first: a rule is given up at the first that does not hold. */
export interface Condition {
  code: ConditionCode;
  isSaid: (when: RuleCondition) => boolean;
  holds: (facts: RuleFacts, when: RuleCondition) => boolean;
  /** Values of its sentence: codes, numbers, words. */
  values: (facts: RuleFacts, when: RuleCondition) => Record<string, string>;
}

const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** Requests of the same category at the same spot in the days before this one came in, this one counted. */
const timesRepeated = (
  { request, nearby }: RuleFacts,
  { days, metres }: { days: number; metres: number },
): number =>
  1 +
  nearby.filter((other) => {
    const age = Date.parse(request.receivedAt) - Date.parse(other.receivedAt);
    return other.metres <= metres && age >= 0 && age <= days * dayMs;
  }).length;

/** When the clock of an aged rule began: when the request came into its state if the rule names states, else when it came in. */
export const ageStartOf = (
  { request, stateSince }: Pick<RuleFacts, 'request' | 'stateSince'>,
  when: RuleCondition,
) => (when.states.length > 0 ? stateSince : request.receivedAt);

/** Hours of a rule in the working time's whole milliseconds. */
export const workingMs = (hours: number): number => Math.ceil(hours * hourMs);

const oneOf = (
  code: ConditionCode,
  wanted: (when: RuleCondition) => readonly string[],
  found: (facts: RuleFacts) => string | null,
): Condition => ({
  code,
  isSaid: (when) => wanted(when).length > 0,
  holds: (facts, when) => wanted(when).includes(found(facts) ?? ''),
  values: (facts, when) => ({ wanted: wanted(when).join(', '), found: found(facts) ?? '' }),
});

/** All that a rule may ask, in the order it is tried. */
export const conditions: readonly Condition[] = [
  oneOf(
    'state',
    (when) => when.states,
    ({ request }) => request.state,
  ),
  oneOf(
    'category',
    (when) => when.categories,
    ({ request }) => request.category,
  ),
  oneOf(
    'domain',
    (when) => when.domains,
    ({ request }) => request.domain,
  ),
  oneOf(
    'channel',
    (when) => when.channels,
    ({ request }) => request.channel,
  ),
  oneOf(
    'priority',
    (when) => when.priorities,
    ({ request }) => request.priority,
  ),
  oneOf(
    'language',
    (when) => when.languages,
    ({ request }) => request.language,
  ),
  oneOf(
    'arrondissement',
    (when) => when.arrondissements,
    ({ request }) => request.place.arrondissement,
  ),
  {
    code: 'keyword',
    isSaid: (when) => when.keywords.length > 0,
    holds: ({ words }, when) => findKeyword(words, when.keywords) !== null,
    values: ({ words }, when) => ({
      wanted: when.keywords.join(', '),
      found: findKeyword(words, when.keywords) ?? '',
    }),
  },
  {
    code: 'repeated',
    isSaid: (when) => when.repeated !== null,
    holds: (facts, { repeated }) => repeated !== null && timesRepeated(facts, repeated) >= repeated.count,
    values: (facts, { repeated }) => ({
      count: String(repeated ? timesRepeated(facts, repeated) : 0),
      wanted: String(repeated?.count ?? 0),
      days: String(repeated?.days ?? 0),
      metres: String(repeated?.metres ?? 0),
    }),
  },
  {
    code: 'older',
    isSaid: (when) => when.olderThanHours !== null,
    holds: (facts, when) =>
      when.olderThanHours !== null &&
      facts.time.between(ageStartOf(facts, when), facts.now) >= workingMs(when.olderThanHours),
    values: (facts, when) => ({
      wanted: String(when.olderThanHours ?? 0),
      hours: String(Math.floor(facts.time.between(ageStartOf(facts, when), facts.now) / hourMs)),
    }),
  },
];

/** Whether all that a rule asks holds, whatever became of the rule before. `without`: conditions not looked at. */
export const conditionHolds = (
  when: RuleCondition,
  facts: RuleFacts,
  without: readonly ConditionCode[] = [],
): boolean =>
  conditions.every(
    (condition) =>
      !condition.isSaid(when) || without.includes(condition.code) || condition.holds(facts, when),
  );
