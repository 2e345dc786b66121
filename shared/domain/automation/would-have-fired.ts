import type { Calendar } from '#shared/documents/calendar.ts';
import type { RequestEvent } from '#shared/documents/event.ts';
import type { RequestDocument } from '#shared/documents/request.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { Instant } from '#shared/documents/time.ts';
import { isAllowed } from '../workflow/allowed-commands.ts';
import { apply } from '../workflow/apply.ts';
import { ageStartOf, conditionHolds, workingMs } from './conditions.ts';
import { type NearbyRequest, type RuleFacts, ruleFacts } from './facts.ts';

/** A past request on which a rule would have fired, as it was then. */
export interface Firing {
  at: Instant;
  facts: RuleFacts;
}

/**
 * When a rule would first have fired on a past request, null for never: as the request came in; for a rule that waits for an age,
 * in any state the request has been in until `now`.
 */
export const wouldHaveFired = (
  rule: Rule,
  { events }: { events: readonly RequestEvent[] },
  { now, calendar, nearby = [] }: { now: Instant; calendar: Calendar; nearby?: readonly NearbyRequest[] },
): Firing | null => {
  const hours = rule.when.olderThanHours;
  let request: RequestDocument | null = null;
  for (const [n, event] of events.entries()) {
    request = apply(request, event);
    const until = events[n + 1]?.doneAt ?? now;
    const facts = ruleFacts(request, { now: event.doneAt, calendar, nearby });
    if (hours === null) return conditionHolds(rule.when, facts) ? { at: event.doneAt, facts } : null;
    if (!isAllowed(request.state, 'apply-rule') || !conditionHolds(rule.when, facts, ['older'])) continue;
    const reached = facts.time.add(ageStartOf(facts, rule.when), workingMs(hours));
    const at = reached > event.doneAt ? reached : event.doneAt;
    if (at <= until && at <= now) return { at, facts: ruleFacts(request, { now: at, calendar, nearby }) };
  }
  return null;
};
