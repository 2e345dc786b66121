import type { RequestDocument } from '#shared/workflow/request.ts';
import { following, type LinesOf } from '#shared/workflow/bearing.ts';
import type { LadderClock } from '#shared/documents/ladder.ts';

/** Steps that fired, by what each looks at, and the one whose proposal is open. */
interface Fired {
  spent: Map<string, LadderClock>;
  open: string | null;
}
const fired: LinesOf<'steps', [fired: Fired], void> = {
  reminded: ({ step, because }, { spent }) => void spent.set(step, because.clock),
  'escalation-proposed': ({ step, because }, all) => {
    all.open = step;
    if (because !== null && step !== null) all.spent.set(step, because.clock);
  },
  'escalation-climbed': ({ proposed }, all) => {
    if (!proposed) return;
    all.open = proposed.step;
    if (proposed.because) all.spent.set(proposed.step, proposed.because.clock);
  },
  'escalation-approved': (_body, all) => void (all.open = null),
  'escalation-refused': (_body, all) => void (all.open = null),
  'escalation-extended': (_body, all) => {
    all.open = null;
    for (const [step, clock] of all.spent) if (clock === 'target') all.spent.delete(step);
  },
  transferred: (_body, all) => {
    if (all.open !== null) all.spent.delete(all.open);
    all.open = null;
  },
  reopened: (_body, all) => {
    all.open = null;
    all.spent.clear();
  },
};

/**
 * Steps that have fired and are not to fire again. Reopening arms them all anew; an extension those of the clock it moved, the
 * target; leaving an office the one whose proposal nobody there decided.
 */
export const spentSteps = (request: Pick<RequestDocument, 'events'>): ReadonlySet<string> => {
  const all: Fired = { spent: new Map(), open: null };
  for (const { body } of request.events) following(fired, body, all);
  return new Set(all.spent.keys());
};

export const isSpent = (request: Pick<RequestDocument, 'events'>, step: string): boolean =>
  spentSteps(request).has(step);
