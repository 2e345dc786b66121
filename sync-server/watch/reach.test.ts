import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendar as calendarSchema, type Calendar } from '#shared/documents/calendar.ts';
import { ladders as laddersSchema } from '#shared/documents/ladder.ts';
import { calendarChanges } from '#shared/domain/deadlines/calendar-changes.ts';
import { dueDatesOf } from '#shared/domain/deadlines/due-dates.ts';
import { recalculated } from '#shared/domain/deadlines/recalculate.ts';
import { isWithinReach } from '#shared/domain/escalation/reach.ts';
import { watchEntryOf } from '#sync-server/commands/watch-entry.ts';
import { makeOpenRequests } from '#test/bench/open-requests.ts';
import { reference as shipped } from '#test/people/city.ts';
import { fixedNow } from '#test/people/commands.ts';
import { aRule } from '#test/people/rules.ts';

const dayMs = 24 * 3600_000;
const name = { fr: 'X', ar: 'س' };
const positions = shipped.ladders.positions.map(({ code }) => code);
const requests = makeOpenRequests(400, shipped);
const rules = { ...shipped.rules, rules: [aRule('R1', { olderThanHours: 90 }, { priority: 'urgent' })] };

const ladders = fc
  .array(
    fc.record({
      kind: fc.constantFrom('remind' as const, 'escalate' as const),
      clock: fc.constantFrom('target' as const, 'acknowledge' as const, 'orient' as const, 'answer' as const),
      minutes: fc.integer({ min: -6000, max: 4000 }),
      to: fc.constantFrom(...positions),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((steps) =>
    laddersSchema.parse({
      ...shipped.ladders,
      ladders: [
        {
          code: 'general',
          office: '*',
          domain: '*',
          active: true,
          steps: steps.map((step, n) => ({
            ...step,
            code: `step-${String(n)}`,
            name,
            decider: step.to,
            decideWithinMinutes: 480,
            afterDecisionMinutes: 480,
            extendMinutes: 600,
          })),
        },
      ],
    }),
  );
const dayOf = fc
  .integer({ min: -70, max: 90 })
  .map((ahead) => new Date(Date.parse(fixedNow) + ahead * dayMs).toISOString().slice(0, 10));
const entries = fc.record({
  holidays: fc.uniqueArray(dayOf, { maxLength: 3 }),
  closures: fc.array(fc.record({ office: fc.constantFrom('anfa', 'maarif'), day: dayOf }), { maxLength: 2 }),
});
const calendarWith = ({
  holidays,
  closures,
}: typeof entries extends fc.Arbitrary<infer E> ? E : never): Calendar =>
  calendarSchema.parse({
    ...shipped.calendar,
    holidays: [
      ...shipped.calendar.holidays.filter(({ day }) => !holidays.includes(day)),
      ...holidays.map((day) => ({ id: `h-${day}`, kind: 'fixed', name, day, provisional: false })),
    ],
    closures: closures.map(({ office, day }, n) => ({
      id: `closure-${String(n)}`,
      offices: [office],
      from: day,
      to: day,
      slots: [],
      reason: name,
    })),
  });

it('what lies out of reach of a change of the calendar is moved by it in nothing', () => {
  let [left, moved] = [0, 0];
  fc.assert(
    fc.property(ladders, entries, entries, fc.nat(), (ladder, was, is, seed) => {
      const before = { ...shipped, rules, ladders: ladder, calendar: calendarWith(was) };
      const after = { ...before, calendar: calendarWith(is) };
      const changes = calendarChanges(before.calendar, after.calendar);
      for (let n = seed % 7; n < requests.length; n += 7) {
        const made = requests[n];
        if (!made) continue;
        const request = { ...made, due: dueDatesOf(made, before) };
        const entry = watchEntryOf(request, before);
        const isMoved =
          recalculated(request, after, { before }) !== null ||
          JSON.stringify(watchEntryOf(request, after)) !== JSON.stringify(entry);
        if (isMoved) moved += 1;
        if (isWithinReach(entry?.reach ?? '', request.office, changes)) continue;
        left += 1;
        expect(isMoved).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
  expect(left).toBeGreaterThan(2000);
  expect(moved).toBeGreaterThan(500);
});
