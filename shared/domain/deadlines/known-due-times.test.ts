import { describe, expect, it } from 'vitest';
import type { Calendar } from '#shared/documents/calendar.ts';
import { buildCalendar } from '#shared/reference/calendar.ts';
import { legalDatesOf } from './legal-clock.ts';
import { addWorkingMinutes, workingTimeOf } from './working-time.ts';

/**
 * Due times worked out by hand, written as UTC. Casablanca is an hour ahead, but not from 15 February to 22 March 2026 and from
 * 7 February to 14 March 2027. Mon–Fri 8:30–16:30, in Ramadan 9:00–15:00.
 */
const shipped = buildCalendar();

/** The shipped calendar with a two-day feast moved by some days; a moved Aïd al-Fitr ends Ramadan on its eve. */
const moved = (feast: string, days: number): Calendar => {
  const shift = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const ends = feast.replace('aid-al-fitr', 'ramadan');
  return {
    ...shipped,
    holidays: shipped.holidays.map((one) =>
      one.id.startsWith(feast) ? { ...one, day: shift(one.day) } : one,
    ),
    regimes: shipped.regimes.map((one) => (one.id === ends ? { ...one, to: shift(one.to) } : one)),
  };
};
const due = (calendar: Calendar, from: string, hours: number) =>
  addWorkingMinutes(calendar, `${from}Z`, hours * 60);

describe('due times by the shipped calendar', () => {
  it.each([
    ['Tuesday 10:00, two days', '2026-11-24T09:00:00.000', 16, '2026-11-26T09:00:00.000Z'],
    ['Thursday 16:29, two days over a weekend', '2026-11-26T15:29:00.000', 16, '2026-11-30T15:29:00.000Z'],
    ['Thursday 16:30, closing time', '2026-11-26T15:30:00.000', 16, '2026-11-30T15:30:00.000Z'],
    ['Thursday 16:31, after closing', '2026-11-26T15:31:00.000', 16, '2026-11-30T15:30:00.000Z'],
    ['Friday evening', '2026-11-27T17:00:00.000', 16, '2026-12-01T15:30:00.000Z'],
    ['Friday afternoon is worked', '2026-11-27T12:00:00.000', 2, '2026-11-27T14:00:00.000Z'],
    ['Friday 16:29, two minutes', '2026-11-27T15:29:00.000', 2 / 60, '2026-11-30T07:31:00.000Z'],
    ['Saturday', '2026-11-28T09:00:00.000', 1, '2026-11-30T08:30:00.000Z'],
    ['Sunday, the last millisecond', '2026-11-29T22:59:59.999', 1, '2026-11-30T08:30:00.000Z'],
    ['Monday before opening', '2026-11-30T05:00:00.000', 1, '2026-11-30T08:30:00.000Z'],
    ['long weekend of the Green March', '2026-11-05T15:00:00.000', 1, '2026-11-09T08:00:00.000Z'],
    ['eve of Independence Day', '2026-11-17T15:00:00.000', 1, '2026-11-19T08:00:00.000Z'],
    ['two holidays before a weekend in August', '2026-08-19T15:00:00.000', 1, '2026-08-24T08:00:00.000Z'],
    ['New Year on a Friday', '2026-12-31T15:00:00.000', 1, '2027-01-04T08:00:00.000Z'],
    ['11 January, then to the eve of 14 January', '2027-01-08T15:00:00.000', 9, '2027-01-13T08:00:00.000Z'],
    ['over the clock change before Ramadan 2026', '2026-02-13T14:30:00.000', 2, '2026-02-16T09:30:00.000Z'],
    ['into Ramadan 2026', '2026-02-18T14:30:00.000', 8, '2026-02-19T15:00:00.000Z'],
    ['three weeks of work within Ramadan', '2026-02-19T09:00:00.000', 120, '2026-03-18T15:00:00.000Z'],
    ['Ramadan 2026, 15:01', '2026-02-25T15:01:00.000', 1, '2026-02-26T10:00:00.000Z'],
    ['over Aïd al-Fitr 2026 and the clock change', '2026-03-19T14:00:00.000', 2, '2026-03-23T08:30:00.000Z'],
    [
      'over the clock change, then into Ramadan 2027',
      '2027-02-05T15:00:00.000',
      9,
      '2027-02-09T09:30:00.000Z',
    ],
    ['over Aïd al-Fitr 2027', '2027-03-09T14:30:00.000', 8, '2027-03-12T16:00:00.000Z'],
    ['over Aïd al-Fitr 2027 and the clock change', '2027-03-09T14:30:00.000', 9, '2027-03-15T08:00:00.000Z'],
    ['over Aïd al-Adha 2026', '2026-05-26T15:00:00.000', 2, '2026-05-29T09:00:00.000Z'],
    ['over Aïd al-Adha 2027', '2027-05-14T15:30:00.000', 8, '2027-05-19T15:30:00.000Z'],
    ['over Moharram 2025, a Friday', '2025-06-26T15:00:00.000', 1, '2025-06-30T08:00:00.000Z'],
    ['31 October 2025 was still worked', '2025-10-30T15:00:00.000', 1, '2025-10-31T08:00:00.000Z'],
  ])('%s', (_what, from, hours, expected) => {
    expect(due(shipped, from, hours)).toBe(expected);
  });
  it.each([
    [
      'Aïd al-Fitr 2026 a day later',
      'aid-al-fitr-2026',
      1,
      '2026-03-19T14:00:00.000',
      2,
      '2026-03-20T10:00:00.000Z',
    ],
    [
      'Aïd al-Fitr 2027 a day later',
      'aid-al-fitr-2027',
      1,
      '2027-03-09T14:30:00.000',
      8,
      '2027-03-15T09:00:00.000Z',
    ],
    [
      'Aïd al-Fitr 2027 a day earlier',
      'aid-al-fitr-2027',
      -1,
      '2027-03-08T14:30:00.000',
      8,
      '2027-03-11T16:00:00.000Z',
    ],
    [
      'Aïd al-Adha 2026 a day later',
      'aid-al-adha-2026',
      1,
      '2026-05-26T15:00:00.000',
      2,
      '2026-05-27T09:00:00.000Z',
    ],
    [
      'Aïd al-Adha 2026 a day earlier',
      'aid-al-adha-2026',
      -1,
      '2026-05-26T15:00:00.000',
      2,
      '2026-05-28T09:30:00.000Z',
    ],
    [
      'Aïd al-Adha 2027 a day later',
      'aid-al-adha-2027',
      1,
      '2027-05-14T15:30:00.000',
      8,
      '2027-05-17T15:30:00.000Z',
    ],
  ])('%s', (_what, feast, days, from, hours, expected) => {
    expect(due(moved(feast, days), from, hours)).toBe(expected);
  });
  it('is exact to the millisecond at closing time', () => {
    const time = workingTimeOf(shipped, null);
    expect(time.add('2026-11-27T15:29:59.500Z', 500)).toBe('2026-11-27T15:30:00.000Z');
    expect(time.add('2026-11-27T15:29:59.500Z', 501)).toBe('2026-11-30T07:30:00.001Z');
    expect(time.subtract('2026-11-30T07:30:00.001Z', 2)).toBe('2026-11-27T15:29:59.999Z');
  });
});

describe('legal dates: the day of arrival is not counted, the term ends with its last local day', () => {
  it.each([
    ['in the morning', '2026-11-24T09:00:00.000Z', '2026-12-09T22:59:59.999Z', '2027-01-23T22:59:59.999Z'],
    [
      'late in the evening',
      '2026-11-24T22:30:00.000Z',
      '2026-12-09T22:59:59.999Z',
      '2027-01-23T22:59:59.999Z',
    ],
    [
      'after midnight in Casablanca',
      '2026-11-24T23:00:00.000Z',
      '2026-12-10T22:59:59.999Z',
      '2027-01-24T22:59:59.999Z',
    ],
    [
      'over a clock change',
      '2027-01-10T09:00:00.000Z',
      '2027-01-25T22:59:59.999Z',
      '2027-03-11T23:59:59.999Z',
    ],
  ])('%s', (_what, receivedAt, fifteen, sixty) => {
    expect(legalDatesOf(receivedAt)).toEqual({ acknowledge: fifteen, orient: fifteen, answer: sixty });
  });
});
