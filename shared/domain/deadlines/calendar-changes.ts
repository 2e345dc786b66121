import type { Calendar } from '#shared/documents/calendar.ts';
import type { DueReason } from '#shared/documents/due-reason.ts';
import type { Day } from '#shared/documents/time.ts';
import { legalTimeBy } from './legal-time.ts';
import { dayText } from './zone.ts';

const dayMs = 86_400_000;

/** An entry that is there in one calendar only, or makes other days work in one than in the other. */
export interface CalendarChange {
  reason: DueReason;
  /** Days that may be worked otherwise, first and last included. */
  days: readonly { from: Day; to: Day }[];
  offices: '*' | readonly string[];
}
/** What of an entry makes working time; its name does not. */
interface Entry {
  id: string;
  from: Day;
  to: Day;
  offices: '*' | readonly string[];
  work: unknown;
}

const entriesOf = (calendar: Calendar): Record<'holiday' | 'regime' | 'closure', Entry[]> => ({
  holiday: calendar.holidays.map(({ id, day }) => ({ id, from: day, to: day, offices: '*', work: null })),
  regime: calendar.regimes.map(({ id, from, to, week }) => ({ id, from, to, offices: '*', work: week })),
  closure: calendar.closures.map(({ id, from, to, offices, slots }) => ({
    id,
    from,
    to,
    offices,
    work: slots,
  })),
});

const differences = (before: readonly Entry[], after: readonly Entry[]): (readonly Entry[])[] =>
  [...new Set([...before, ...after].map(({ id }) => id))]
    .map((id) => [before, after].flatMap((list) => list.filter((entry) => entry.id === id)))
    .filter(([one, two]) => !two || JSON.stringify(one) !== JSON.stringify(two));

const always = { from: '2000-01-01', to: '2099-12-31' };
/** The days in which the clocks show otherwise by one list than by the other. */
const legalTimeChange = (before: Calendar, after: Calendar): CalendarChange[] => {
  const [was, is] = [legalTimeBy(before.legalTime), legalTimeBy(after.legalTime)];
  const moments = [...was.changes, ...is.changes].map(({ from }) => Date.parse(from)).sort((a, b) => a - b);
  const days = moments.flatMap((from, n) =>
    was.offsetAt(from) === is.offsetAt(from)
      ? []
      : [
          {
            from: dayText(Math.floor(from / dayMs) - 1),
            to: dayText(Math.floor((moments[n + 1] ?? Date.parse(always.to)) / dayMs) + 1),
          },
        ],
  );
  return days.length === 0 ? [] : [{ reason: { code: 'legal-time-changed', id: null }, days, offices: '*' }];
};

/** What working time differs in between two calendars. Names and whether a day is provisional make no difference. */
export const calendarChanges = (before: Calendar, after: Calendar): CalendarChange[] => {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const clocks = legalTimeChange(before, after);
  const entries = (['holiday', 'regime', 'closure'] as const).flatMap((kind) =>
    differences(was[kind], is[kind]).map((versions): CalendarChange => ({
      reason: { code: `${kind}-changed`, id: versions[0]?.id ?? null },
      days: versions.map(({ from, to }) => ({ from, to })),
      offices: versions.some(({ offices }) => offices === '*')
        ? '*'
        : versions.flatMap(({ offices }) => offices),
    })),
  );
  const changed = [...clocks, ...entries];
  if (JSON.stringify(before.week) === JSON.stringify(after.week)) return changed;
  return [{ reason: { code: 'week-changed', id: null }, days: [always], offices: '*' }, ...changed];
};

const known = new WeakMap<Calendar, WeakMap<Calendar, CalendarChange[]>>();
/** `calendarChanges`, kept as long as both calendars live. */
export const knownChanges = (before: Calendar, after: Calendar): CalendarChange[] => {
  const others = known.get(after) ?? new WeakMap<Calendar, CalendarChange[]>();
  known.set(after, others);
  const found = others.get(before) ?? calendarChanges(before, after);
  others.set(before, found);
  return found;
};

/** Whether a change may bear on an office's work from one day to another, both included. */
export const bearsOn = (change: CalendarChange, office: string, from: Day, to: Day): boolean =>
  (change.offices === '*' || change.offices.includes(office)) &&
  change.days.some((range) => range.from <= to && from <= range.to);
