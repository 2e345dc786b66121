import { describe, expect, it } from 'vitest';
import { hoursAhead } from '#test/people/casablanca-wall.ts';
import { reference } from '#test/people/city.ts';
import { slowAdd, slowBetween, slowIsWorking } from '#test/people/slow-calendar.ts';
import { expectedYears } from './expected-years.ts';
import { legalDatesOf } from './legal-clock.ts';
import { publishedLegalTime } from './legal-time.ts';
import { workingTimeOf } from './working-time.ts';
import { localDay } from './zone.ts';

/** Questions of the years 2025 to 2035, answered by the engine and by walking a zone file's clocks minute by minute. */
const years = Array.from({ length: 11 }, (_, n) => 2025 + n);
const perYear = 40;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const { calendar } = reference;
const expected = expectedYears(calendar);
/** The slow way is told what the engine expects of years that nobody has decided on yet. */
const whole = {
  ...calendar,
  holidays: [...calendar.holidays, ...expected.holidays],
  regimes: [...calendar.regimes, ...expected.regimes],
};

let seed = 20_352_025;
const below = (n: number): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return Math.floor((seed / 4_294_967_296) * n);
};
const momentIn = (year: number): string =>
  new Date(Date.UTC(year, 0, 1) + below(365 * 24 * 60) * minuteMs + below(minuteMs)).toISOString();
/** The last millisecond of a local day so many days after that of an instant, found by walking. */
const slowEnd = (at: string, days: number): string => {
  const dayAt = (time: number) => Math.floor((time + hoursAhead(time) * hourMs) / dayMs);
  const last = dayAt(Date.parse(at)) + days;
  let time = last * dayMs + 12 * hourMs;
  while (dayAt(time) <= last) time += minuteMs;
  return new Date(time - 1).toISOString();
};

describe.each(years)('%d', (year) => {
  const time = workingTimeOf(calendar, 'anfa');

  it('working time is added and measured as by walking', () => {
    for (let n = 0; n < perYear; n += 1) {
      const from = momentIn(year);
      const duration = 1 + below(24 * hourMs);
      const due = slowAdd(whole, 'anfa', from, duration);
      expect(time.add(from, duration), `${from} + ${String(duration)} ms`).toBe(due);
      expect(time.between(from, due)).toBe(duration);
      expect(slowBetween(whole, 'anfa', from, due)).toBe(duration);
      expect(time.isWorking(from)).toBe(slowIsWorking(whole, 'anfa', from));
      expect(slowBetween(whole, 'anfa', from, time.nextOpening(from))).toBe(0);
    }
  });

  it('answers are due at the end of their day, by the city’s clock', () => {
    for (let n = 0; n < 4 * perYear; n += 1) {
      const at = momentIn(year);
      const dates = legalDatesOf(at);
      expect(dates.acknowledge, at).toBe(slowEnd(at, 15));
      expect(dates.answer, at).toBe(slowEnd(at, 60));
    }
  });

  it('every hour of the year is an hour of its day', () => {
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += hourMs) {
      expect(publishedLegalTime.offsetAt(at)).toBe(hoursAhead(at) * 60);
      expect(localDay(new Date(at).toISOString())).toBe(
        new Date(at + hoursAhead(at) * hourMs).toISOString().slice(0, 10),
      );
    }
  });
});
