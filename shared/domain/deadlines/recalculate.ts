import type { DueReason } from '#shared/documents/due-reason.ts';
import type { DueDates } from '#shared/documents/due-dates.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { isOpen } from '../life.ts';
import { bearsOn, knownChanges } from './calendar-changes.ts';
import { type RequestClock, clockOf } from './clock.ts';
import { budgetOf, type DeadlineReference, dueDatesFor } from './due-dates.ts';
import { localDay } from './zone.ts';

/** New due dates, and which changes of the city's data brought them. At least one reason. */
export interface RecalculatedDates {
  due: DueDates;
  because: DueReason[];
}
/** What an event holds; one change rarely brings more than a handful. */
const mostReasons = 100;

const reasonsOf = (
  clock: RequestClock,
  dates: readonly (string | null)[],
  before: DeadlineReference,
  after: DeadlineReference,
): DueReason[] => {
  const reasons: DueReason[] = [];
  const plain = { ...clock, priority: 'normal' as const };
  const targetChanged =
    budgetOf(plain, before) !== budgetOf(plain, { ...before, catalogue: after.catalogue });
  if (targetChanged) reasons.push({ code: 'target-changed', id: clock.category });
  if (
    clock.priority !== 'normal' &&
    before.catalogue.priorityShare[clock.priority] !== after.catalogue.priorityShare[clock.priority]
  )
    reasons.push({ code: 'share-changed', id: null });
  if (before.calendar === after.calendar) return reasons;
  const last = dates.reduce<string>((late, at) => (at !== null && at > late ? at : late), clock.startedAt);
  const changes = knownChanges(before.calendar, after.calendar).filter((change) =>
    bearsOn(change, clock.office, localDay(clock.startedAt), localDay(last)),
  );
  return [...reasons, ...changes.map(({ reason }) => reason)];
};

/**
 * Due dates of an open request by `reference`, where they differ from those it has; null where nothing is to be changed: the
 * same dates, a request that is not open, or a category the catalogue no longer has (what was promised stands). `before` is the
 * reference by which the present dates were made; without it the reason is `computed-anew`. Applying the result and
 * asking again gives null.
 */
export const recalculated = (
  request: RequestDocument,
  reference: DeadlineReference,
  { before = null }: { before?: DeadlineReference | null } = {},
): RecalculatedDates | null => {
  if (!isOpen(request)) return null;
  const clock = clockOf(request);
  const due = dueDatesFor(clock, reference);
  if (request.category !== null && due.target === null) due.target = request.due.target;
  if (
    due.target === request.due.target &&
    due.acknowledge === request.due.acknowledge &&
    due.orient === request.due.orient &&
    due.answer === request.due.answer
  )
    return null;
  const because = before
    ? reasonsOf(clock, [request.due.target, due.target], before, reference).slice(0, mostReasons)
    : [];
  return { due, because: because.length > 0 ? because : [{ code: 'computed-anew', id: null }] };
};
