import type { Calendar } from '#shared/documents/calendar.ts';
import type { Ladders } from '#shared/documents/ladder.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { bearsOn, type CalendarChange } from '../deadlines/calendar-changes.ts';
import { workingTimeOf } from '../deadlines/working-time.ts';
import { localDay } from '../deadlines/zone.ts';
import { ladderOf } from './ladder-of.ts';
import { dueOf } from './step-time.ts';

const minuteMs = 60_000;
const first: Day = '0001-01-01';

/**
 * The days whose working hours a request's target and next moment are made of, as text: all up to the first one named, then spans
 * `from..to`. Working time is counted on from when a request came in, so that days behind both move neither; a step that is counted
 * back from its due date depends on the days between, however late they lie. `at`: the next moment.
 */
export const reachOf = (
  request: RequestDocument,
  at: Instant | null,
  { calendar, ladders }: { calendar: Calendar; ladders: Ladders },
): string => {
  const last = [request.due.target, at].reduce<Day>((late, instant) => {
    const day = instant === null ? first : localDay(instant);
    return day > late ? day : late;
  }, first);
  const spans = (ladderOf(ladders, request)?.steps ?? []).flatMap((step) => {
    const dueAt = step.minutes < 0 ? dueOf(request, step) : null;
    if (dueAt === null || localDay(dueAt) <= last) return [];
    const from = workingTimeOf(calendar, request.office).add(dueAt, step.minutes * minuteMs);
    return [`${localDay(from)}..${localDay(dueAt)}`];
  });
  return [last, ...new Set(spans)].join(' ');
};

/** Whether changes of the calendar may move anything of an open request of an office that reaches so far. */
export const isWithinReach = (reach: string, office: string, changes: readonly CalendarChange[]): boolean => {
  const [last = '', ...spans] = reach.split(' ');
  return changes.some(
    (change) =>
      bearsOn(change, office, first, last) ||
      spans.some((span) => bearsOn(change, office, span.slice(0, 10), span.slice(12))),
  );
};
