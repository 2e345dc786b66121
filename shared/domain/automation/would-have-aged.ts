import type { Calendar } from '#shared/documents/calendar.ts';
import type { RequestEvent } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Rule } from '#shared/documents/rule.ts';
import type { Instant } from '#shared/documents/time.ts';
import { isAllowed } from '#shared/workflow/allowed-commands.ts';
import { apply } from '#shared/workflow/apply.ts';
import { ageStartOf, conditionHolds, workingMs } from './conditions.ts';
import { type RuleFacts, ruleFacts } from './facts.ts';

/** When a rule would have fired on a past request, and the request as it was then. */
export interface PastFiring {
  at: Instant;
  facts: RuleFacts;
}

/** When a rule that waits for an age would first have fired in a life until `now`, in whatever state that was; null for never. */
export const wouldHaveAged = (
  rule: Rule,
  events: readonly RequestEvent[],
  { now, calendar }: { now: Instant; calendar: Calendar },
): PastFiring | null => {
  const hours = rule.when.olderThanHours;
  if (hours === null) return null;
  let request: RequestDocument | null = null;
  for (const [n, event] of events.entries()) {
    request = apply(request, event);
    const until = events[n + 1]?.doneAt ?? now;
    const facts = ruleFacts(request, { now: event.doneAt, calendar });
    if (!isAllowed(request.state, 'apply-rule') || !conditionHolds(rule.when, facts, ['older'])) continue;
    const reached = facts.time.add(ageStartOf(facts, rule.when), workingMs(hours));
    const at = reached > event.doneAt ? reached : event.doneAt;
    if (at <= until && at <= now) return { at, facts: ruleFacts(request, { now: at, calendar }) };
  }
  return null;
};
