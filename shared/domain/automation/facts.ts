import type { Calendar } from '#shared/documents/calendar.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { type WorkingTime, workingTimeOf } from '../deadlines/working-time.ts';
import { apply } from '#shared/workflow/apply.ts';
import { foldWords } from './keywords.ts';

/** Another request of the same category: how far away, and when it came in. */
export interface NearbyRequest {
  metres: number;
  receivedAt: Instant;
}

/** What a rule is judged by. Text is folded, and the present state dated, only when a rule asks. */
export interface RuleFacts {
  readonly request: RequestDocument;
  readonly now: Instant;
  readonly nearby: readonly NearbyRequest[];
  /** The office's. */
  readonly time: WorkingTime;
  /** Subject and description, folded for keywords. */
  readonly words: string;
  /** When the request came into its present state. */
  readonly stateSince: Instant;
}

/** When a request came into its present state: the last of its events that changed it. */
export const stateSinceOf = ({
  events,
  receivedAt,
}: Pick<RequestDocument, 'events' | 'receivedAt'>): Instant => {
  let since = receivedAt;
  events.reduce<RequestDocument | null>((before, event) => {
    const after = apply(before, event);
    if (before && after.state !== before.state) since = event.doneAt;
    return after;
  }, null);
  return since;
};

/** Facts about a request at a moment. `nearby`: others of its category, as far and as old as any rule asks; order does not matter. */
export const ruleFacts = (
  request: RequestDocument,
  { now, calendar, nearby = [] }: { now: Instant; calendar: Calendar; nearby?: readonly NearbyRequest[] },
): RuleFacts => {
  let words: string | null = null;
  let stateSince: Instant | null = null;
  return {
    request,
    now,
    nearby,
    time: workingTimeOf(calendar, request.office),
    get words() {
      return (words ??= foldWords(`${request.subject} ${request.description}`));
    },
    get stateSince() {
      return (stateSince ??= stateSinceOf(request));
    },
  };
};

/** The same facts about a request that a rule has changed, or with other neighbours: what its citizen wrote is folded once. */
export const changedFacts = (
  facts: RuleFacts,
  changes: Partial<Pick<RuleFacts, 'request' | 'nearby'>>,
): RuleFacts => ({
  request: changes.request ?? facts.request,
  now: facts.now,
  nearby: changes.nearby ?? facts.nearby,
  time: facts.time,
  get words() {
    return facts.words;
  },
  get stateSince() {
    return facts.stateSince;
  },
});
