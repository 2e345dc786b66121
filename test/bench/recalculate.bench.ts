import { calendar as calendarSchema } from '#shared/documents/calendar.ts';
import { clockOf } from '#shared/domain/deadlines/clock.ts';
import { legalDatesOf } from '#shared/domain/deadlines/legal-clock.ts';
import { budgetOf, remainingOf } from '#shared/domain/deadlines/due-dates.ts';
import { recalculated } from '#shared/domain/deadlines/recalculate.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { fixedNow } from '#test/people/commands.ts';
import { dayWalk } from './day-walk.ts';
import { makeOpenRequests } from './open-requests.ts';
import { median, printTable } from './table.ts';

const count = 100_000;
const runs = 5;
const name = { fr: 'Jour férié exceptionnel', ar: 'عطلة استثنائية' };

const before = buildReferenceData();
const requests = makeOpenRequests(count, before);
/** The change that makes everything be recalculated: one more holiday, and an office closed for an afternoon. */
const changedCalendar = () =>
  calendarSchema.parse({
    ...before.calendar,
    holidays: [
      ...before.calendar.holidays,
      { id: 'exceptional', kind: 'fixed', name, day: '2026-11-27', provisional: false },
    ],
    closures: [
      {
        id: 'works',
        offices: ['anfa'],
        from: '2026-11-26',
        to: '2026-11-26',
        slots: [{ from: 510, to: 720 }],
        reason: name,
      },
    ],
  });

/** Processor time: what else the machine does at the moment is left out. */
const milliseconds = (run: () => void): number => {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1000;
};
/** The middle of some runs; each gets a calendar it has never seen, as after a change. */
const measure = (run: (calendar: ReturnType<typeof changedCalendar>) => void) =>
  median(
    Array.from({ length: runs }, () => {
      const calendar = changedCalendar();
      return milliseconds(() => run(calendar));
    }),
  );

let changed = 0;
const targets: (string | null)[] = [];
const ours = measure((calendar) => {
  changed = 0;
  targets.length = 0;
  for (const request of requests) {
    const result = recalculated(request, { ...before, calendar }, { before });
    if (result) changed += 1;
    targets.push((result ?? request).due.target);
  }
});
const walked: (string | null)[] = [];
const walking = measure((calendar) => {
  const offices = new Map(before.offices.offices.map(({ code }) => [code, dayWalk(calendar, code)]));
  let moved = 0;
  walked.length = 0;
  for (const request of requests) {
    const clock = clockOf(request);
    const budget = budgetOf(clock, before) ?? 0;
    const walk = offices.get(clock.office) ?? dayWalk(calendar, clock.office);
    const time = walk.addWithStops(Date.parse(clock.startedAt), budget, clock.stops);
    const due = { target: new Date(time).toISOString(), ...legalDatesOf(clock.receivedAt) };
    if (due.target !== request.due.target || due.answer !== request.due.answer) moved += 1;
    walked.push(due.target);
  }
  if (moved !== changed) throw new Error(`${String(moved)} due dates move, not ${String(changed)}.`);
});
const differing = targets.filter((target, n) => target !== walked[n]).length;
if (differing > 0) throw new Error(`${String(differing)} targets differ from the baseline's.`);

const reference = { ...before, calendar: changedCalendar() };
const remaining = measure((calendar) => {
  for (const request of requests) remainingOf(request, fixedNow, { ...before, calendar });
});
const walkingLeft = measure((calendar) => {
  const walk = dayWalk(calendar, 'anfa');
  for (const request of requests) {
    const { startedAt, stops } = clockOf(request);
    const worked = walk.between(Date.parse(startedAt), Date.parse(fixedNow));
    stops.reduce((left, { from, to }) => left - walk.between(Date.parse(from), Date.parse(to)), worked);
  }
});
const year = ['2025-11-24T09:00:00.000Z', fixedNow] as const;
const time = workingTimeOf(reference.calendar, 'anfa');
const yearWalk = dayWalk(reference.calendar, 'anfa');
const yearOurs = measure(() => {
  for (let n = 0; n < count; n += 1) time.between(...year);
});
const yearWalked = measure(() => {
  for (let n = 0; n < count / 100; n += 1) yearWalk.between(Date.parse(year[0]), Date.parse(year[1]));
});

printTable(
  `${count.toLocaleString('en')} open requests after a change of the calendar (${changed.toLocaleString('en')} due dates move), processor time`,
  'walking day by day, nothing kept',
  [
    { what: 'recalculate all, with reasons', ours, baseline: walking, unit: 'ms' },
    { what: 'working time left of all', ours: remaining, baseline: walkingLeft, unit: 'ms' },
    { what: '100,000 measures of a whole year', ours: yearOurs, baseline: yearWalked * 100, unit: 'ms' },
  ],
);
