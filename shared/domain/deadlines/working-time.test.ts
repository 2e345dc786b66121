import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar as calendarSchema } from '#shared/documents/calendar.ts';
import { calendarInstants, calendars } from '#test/people/calendars.ts';
import { slowAdd, slowBetween, slowIsWorking } from '#test/people/slow-calendar.ts';
import { workingTimeOf } from './working-time.ts';

/** Up to some weeks of work, to the millisecond. */
const durations = fc.integer({ min: 1, max: 40 * 3_600_000 });
const offices = fc.constantFrom('anfa', 'maarif');

describe('working time, by any calendar', () => {
  it('adds and measures as the slow way does', () => {
    fc.assert(
      fc.property(calendars, offices, calendarInstants, durations, (calendar, office, from, duration) => {
        const time = workingTimeOf(calendar, office);
        const due = time.add(from, duration);
        expect(due).toBe(slowAdd(calendar, office, from, duration));
        expect(time.between(from, due)).toBe(slowBetween(calendar, office, from, due));
      }),
      { numRuns: 100 },
    );
  });
  it('knows whether it is working time as the slow way does', () => {
    fc.assert(
      fc.property(calendars, offices, calendarInstants, (calendar, office, at) => {
        const time = workingTimeOf(calendar, office);
        expect(time.isWorking(at)).toBe(slowIsWorking(calendar, office, at));
        expect(slowIsWorking(calendar, office, time.nextOpening(at))).toBe(true);
        expect(slowBetween(calendar, office, at, time.nextOpening(at))).toBe(0);
        expect(slowIsWorking(calendar, office, time.lastWorkingMomentBefore(at))).toBe(true);
        expect(slowBetween(calendar, office, time.previousClosing(at), at)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
  it('adds up: first some, then some more', () => {
    fc.assert(
      fc.property(calendars, calendarInstants, durations, durations, (calendar, from, some, more) => {
        const time = workingTimeOf(calendar, 'anfa');
        expect(time.add(time.add(from, some), more)).toBe(time.add(from, some + more));
        expect(time.subtract(time.subtract(from, some), more)).toBe(time.subtract(from, some + more));
      }),
    );
  });
  it('never runs backwards: later or longer ends later', () => {
    fc.assert(
      fc.property(
        calendars,
        calendarInstants,
        calendarInstants,
        durations,
        durations,
        (calendar, a, b, some, more) => {
          const time = workingTimeOf(calendar, 'anfa');
          const [early, late] = a < b ? [a, b] : [b, a];
          expect(time.add(early, some) <= time.add(late, some)).toBe(true);
          expect(time.subtract(early, some) <= time.subtract(late, some)).toBe(true);
          expect(time.add(a, some) < time.add(a, some + more)).toBe(true);
        },
      ),
    );
  });
  it('is undone: subtracting what was added comes back to the working moment, and the other way round', () => {
    fc.assert(
      fc.property(calendars, calendarInstants, durations, (calendar, at, duration) => {
        const time = workingTimeOf(calendar, 'anfa');
        expect(time.subtract(time.add(at, duration), duration)).toBe(time.nextOpening(at));
        expect(time.add(time.subtract(at, duration), duration)).toBe(time.previousClosing(at));
        expect(time.between(at, time.add(at, duration))).toBe(duration);
        expect(time.between(at, time.subtract(at, duration))).toBe(-duration);
        expect(time.add(at, -duration)).toBe(time.subtract(at, duration));
      }),
    );
  });
  it('says the same whatever it was asked before', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.array(calendarInstants, { minLength: 1, maxLength: 4 }),
        durations,
        (calendar, asked, duration) => {
          const used = workingTimeOf(calendar, 'anfa');
          const far = ['2003-05-05T05:00:00.000Z', ...asked, '2071-01-01T00:00:00.000Z', ...asked];
          for (const at of far) {
            const fresh = workingTimeOf({ ...calendar }, 'anfa');
            expect(used.add(at, duration)).toBe(fresh.add(at, duration));
            expect(used.subtract(at, duration)).toBe(fresh.subtract(at, duration));
          }
          expect(used.between(asked[0] ?? '', '2071-01-01T00:00:00.000Z')).toBe(
            workingTimeOf({ ...calendar }, 'anfa').between(asked[0] ?? '', '2071-01-01T00:00:00.000Z'),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('working time, told by name', () => {
  const name = { fr: 'Essai', ar: 'تجربة' };
  const nightly = (from: number, to: number) =>
    workingTimeOf(
      calendarSchema.parse({
        _id: 'calendar',
        kind: 'calendar',
        schema: 1,
        zone: 'Africa/Casablanca',
        week: [[{ from, to }], [], [], [], [], [], []],
        regimes: [],
        holidays: [],
      }),
      null,
    );
  const minutesOn = (day: string, from: number, to: number) =>
    nightly(from, to).between(`${day}T00:00:00.000Z`, `${day}T20:00:00.000Z`) / 60_000;

  it.each([
    ['the night clocks go back: the repeated hour is worked twice', '2027-02-07', 60, 240, 240],
    ['the night clocks go forward: the skipped hour is not worked', '2027-03-14', 60, 240, 120],
    ['a slot that begins within the skipped hour begins at the jump', '2027-03-14', 135, 210, 30],
    ['a slot within the skipped hour is not worked', '2027-03-14', 130, 170, 0],
    ['a slot that ends within the repeated hour ends the first time', '2027-02-07', 120, 150, 30],
    ['any other night', '2027-02-14', 60, 240, 180],
  ])('%s', (_what, day, from, to, minutes) => {
    expect(minutesOn(day, from, to)).toBe(minutes);
  });
  it('of several closures of a day only what all leave is worked, by the offices they name', () => {
    const day = { from: '2026-11-24', to: '2026-11-24', reason: name };
    const two = calendarSchema.parse({
      _id: 'calendar',
      kind: 'calendar',
      schema: 1,
      zone: 'Africa/Casablanca',
      week: Array.from({ length: 7 }, () => [{ from: 510, to: 990 }]),
      regimes: [],
      holidays: [],
      closures: [
        { ...day, id: 'morning', offices: '*', slots: [{ from: 480, to: 720 }] },
        { ...day, id: 'late', offices: ['anfa'], slots: [{ from: 660, to: 800 }] },
      ],
    });
    const worked = (office: string | null) =>
      workingTimeOf(two, office).between('2026-11-24T00:00:00.000Z', '2026-11-24T20:00:00.000Z') / 60_000;
    expect([worked('anfa'), worked('maarif'), worked(null)]).toEqual([60, 240, 240]);
  });
  it('zero leaves any instant where it is, at night too', () => {
    const time = nightly(60, 240);
    expect(time.add('2026-11-24T22:00:00.000Z', 0)).toBe('2026-11-24T22:00:00.000Z');
    expect(time.subtract('2026-11-24T22:00:00.000Z', 0)).toBe('2026-11-24T22:00:00.000Z');
  });
  it('a calendar closed for good says so instead of searching for ever', () => {
    const open = { from: 510, to: 990 };
    const closed = calendarSchema.parse({
      _id: 'calendar',
      kind: 'calendar',
      schema: 1,
      zone: 'Africa/Casablanca',
      week: [[], [open], [], [], [], [], []],
      regimes: [],
      holidays: [],
      closures: Array.from({ length: 70 }, (_, n) => String(2026 + n)).map((year) => ({
        id: `closed-in-${year}`,
        offices: ['anfa'],
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        reason: name,
      })),
    });
    expect(() => workingTimeOf(closed, 'anfa').add('2026-11-24T09:00:00.000Z', 1)).toThrow(RangeError);
    expect(workingTimeOf(closed, 'maarif').add('2026-11-24T09:00:00.000Z', 1)).toBe(
      '2026-11-30T07:30:00.001Z',
    );
  });
});
