import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/reference/calendar.ts';
import { calendarInstants, calendars } from '#test/people/calendars.ts';
import { slowIsWorking } from '#test/people/slow-calendar.ts';
import { addWithStops, mergeStops, type Stop, workedWithStops } from './stops.ts';
import { workingTimeOf } from './working-time.ts';

const durations = fc.integer({ min: 1, max: 600 }).map((minutes) => minutes * 60_000);
const onTheMinute = calendarInstants.map((at) => `${at.slice(0, 16)}:00.000Z`);
const stopLists = (instants: fc.Arbitrary<string>) =>
  fc.array(
    fc.tuple(instants, fc.integer({ min: -600, max: 4 * 1440 })).map(([from, minutes]): Stop => ({
      from,
      to: new Date(Date.parse(from) + minutes * 60_000).toISOString(),
    })),
    { maxLength: 5 },
  );

describe('a clock that stands while waiting', () => {
  it('is due when the slow way says: minutes worked and not waited', () => {
    fc.assert(
      fc.property(
        calendars,
        onTheMinute,
        durations,
        stopLists(onTheMinute),
        (calendar, from, duration, stops) => {
          let time = Date.parse(from);
          for (let left = duration; left > 0; time += 60_000) {
            const at = new Date(time).toISOString();
            if (slowIsWorking(calendar, 'anfa', at) && !stops.some((stop) => stop.from <= at && at < stop.to))
              left -= 60_000;
          }
          const due = addWithStops(workingTimeOf(calendar, 'anfa'), from, duration, stops);
          expect(due).toBe(new Date(time).toISOString());
        },
      ),
      { numRuns: 80 },
    );
  });
  it('stops in any order, cut in two or told twice come to the same', () => {
    fc.assert(
      fc.property(
        calendars,
        calendarInstants,
        durations,
        stopLists(calendarInstants),
        (calendar, from, duration, stops) => {
          const time = workingTimeOf(calendar, 'anfa');
          const due = addWithStops(time, from, duration, stops);
          const halves = stops.flatMap((stop) => {
            const half = new Date((Date.parse(stop.from) + Date.parse(stop.to)) / 2).toISOString();
            return [{ from: half, to: stop.to }, stop, { from: stop.from, to: half }];
          });
          expect(addWithStops(time, from, duration, [...stops].reverse())).toBe(due);
          expect(addWithStops(time, from, duration, halves)).toBe(due);
        },
      ),
    );
  });
  it('measures what it adds, and a stop never makes anything due earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        calendarInstants,
        durations,
        stopLists(calendarInstants),
        (calendar, from, duration, stops) => {
          const time = workingTimeOf(calendar, 'anfa');
          const due = addWithStops(time, from, duration, stops);
          expect(workedWithStops(time, from, due, stops)).toBe(duration);
          expect(due >= addWithStops(time, from, duration, stops.slice(1))).toBe(true);
        },
      ),
    );
  });
  it('what is due the moment a wait begins is not put off by it', () => {
    const time = workingTimeOf(buildCalendar(), null);
    const wait = { from: '2026-11-24T11:00:00.000Z', to: '2026-11-24T13:00:00.000Z' };
    const due = (minutes: number) => addWithStops(time, '2026-11-24T09:00:00.000Z', minutes * 60_000, [wait]);
    expect(due(120)).toBe(wait.from);
    expect(due(121)).toBe('2026-11-24T13:01:00.000Z');
  });
  it('joins stops that touch and leaves out those that run backwards', () => {
    const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
    expect(
      mergeStops([
        { from: at(12), to: at(13) },
        { from: at(9), to: at(11) },
        { from: at(11), to: at(12) },
        { from: at(20), to: at(19) },
      ]),
    ).toEqual([{ from: at(9), to: at(13) }]);
  });
});
