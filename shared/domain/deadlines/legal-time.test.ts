import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { legalTimeChanges, type LegalTimeChange } from '#shared/documents/legal-time.ts';
import { buildCalendar } from '#shared/reference/calendar.ts';
import { calendarChanges } from './calendar-changes.ts';
import { legalDatesOf } from './legal-clock.ts';
import { type LegalTime, legalTimeBy, publishedLegalTime, putLegalTimeInForce } from './legal-time.ts';
import { clockDifferences } from './runtime-zone.ts';
import { addWorkingMinutes } from './working-time.ts';
import { localDay, localOf } from './zone.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const change = (from: string, offset: number): LegalTimeChange => ({
  from,
  offset,
  decree: 'Décret 2-26-000',
  provisional: false,
});
/** As Chromium 156 believes: no hour ahead any more from 20 September 2026. */
const without = [change('2026-09-20T01:00:00.000Z', 0)];

/** The first minute whose wall clock is at or past a local one, by walking. */
const slowly = (legal: LegalTime, day: number, minute: number): number => {
  const local = day * dayMs + minute * minuteMs;
  let time = local - 15 * 60 * minuteMs;
  while (time + legal.offsetAt(time) * minuteMs < local) time += minuteMs;
  return time;
};
const days = { min: Date.parse('2024-01-01') / dayMs, max: Date.parse('2087-12-31') / dayMs };

describe('the instant of a local day and minute', () => {
  it('is the first at which the clocks show it, on any day as published', () => {
    fc.assert(
      fc.property(fc.integer(days), fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        expect(publishedLegalTime.instantOf(day, minute)).toBe(slowly(publishedLegalTime, day, minute));
      }),
    );
  });

  it('is that on every minute around every change', () => {
    for (const { from } of publishedLegalTime.changes.slice(1)) {
      const day = Math.floor(Date.parse(from) / dayMs);
      for (let minute = 0; minute < 300; minute += 7)
        expect(publishedLegalTime.instantOf(day, minute)).toBe(slowly(publishedLegalTime, day, minute));
    }
  });

  it('holds for any list of changes, and never goes back', () => {
    const lists = fc
      .uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 })
      .chain((hours) =>
        fc.tuple(
          fc.constant(hours.sort((a, b) => a - b)),
          fc.array(fc.constantFrom(-60, 0, 60, 120), { minLength: 30, maxLength: 30 }),
        ),
      );
    const start = Date.parse('2026-06-01');
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 24_000 }), ([hours, offsets], minute) => {
        const legal = legalTimeBy(
          hours.map((hour, n) =>
            change(new Date(start + hour * 60 * minuteMs).toISOString(), offsets[n] ?? 0),
          ),
        );
        const [one, two] = [
          legal.instantOf(start / dayMs, minute),
          legal.instantOf(start / dayMs, minute + 1),
        ];
        expect(one).toBe(slowly(legal, start / dayMs, minute));
        expect(two).toBeGreaterThanOrEqual(one);
      }),
    );
  });
});

describe('legal time', () => {
  afterEach(() => putLegalTimeInForce([]));

  it('ends a term at the last millisecond of its day, also where a change hides at a border', () => {
    expect(legalDatesOf('2028-12-20T12:00:00.000Z').answer).toBe('2029-02-18T22:59:59.999Z');
  });

  it('is the city’s: what is shown and counted follows its list, not the machine', () => {
    putLegalTimeInForce(without);
    expect(localOf(Date.parse('2026-11-29T08:30:00.000Z')).minute).toBe(8 * 60 + 30);
    expect(localDay('2026-11-29T23:30:00.000Z')).toBe('2026-11-29');
    expect(localOf(Date.parse('2026-09-20T00:59:59.999Z')).minute).toBeGreaterThan(60);
    putLegalTimeInForce([]);
    expect(localOf(Date.parse('2026-11-29T08:30:00.000Z')).minute).toBe(9 * 60 + 30);
    expect(localDay('2026-11-29T23:30:00.000Z')).toBe('2026-11-30');
  });

  it('belongs to a calendar: its due times need nothing in force', () => {
    const calendar = { ...buildCalendar(), legalTime: without };
    expect(addWorkingMinutes(calendar, '2026-11-30T09:00:00.000Z', 16 * 60)).toBe('2026-12-02T09:00:00.000Z');
    expect(addWorkingMinutes(calendar, '2026-11-30T16:29:00.000Z', 2)).toBe('2026-12-01T08:31:00.000Z');
    expect(addWorkingMinutes(buildCalendar(), '2026-11-30T15:29:00.000Z', 2)).toBe(
      '2026-12-01T07:31:00.000Z',
    );
  });

  it('that changes is a change of the calendar, from the day on which the clocks part', () => {
    const before = buildCalendar();
    const [found, ...others] = calendarChanges(before, { ...before, legalTime: without });
    expect(others).toEqual([]);
    expect(found?.reason).toEqual({ code: 'legal-time-changed', id: null });
    expect(found?.days[0]?.from).toBe('2026-09-19');
    expect(calendarChanges(before, { ...before })).toEqual([]);
  });

  it('must be in order', () => {
    const later = change('2027-01-01T00:00:00.000Z', 60);
    expect(legalTimeChanges.safeParse([later, ...without]).success).toBe(false);
    expect(legalTimeChanges.safeParse([...without, later]).success).toBe(true);
    expect(legalTimeChanges.safeParse([change('2027-01-01T00:00:00.000Z', 7)]).success).toBe(false);
  });
});

describe('a machine whose table says otherwise', () => {
  it('is told, with the days and both offsets', () => {
    const machine = (time: number) =>
      time >= Date.parse('2026-09-20T01:00:00.000Z') ? 0 : publishedLegalTime.offsetAt(time);
    const span = { from: '2026-09-01', to: '2026-12-31' };
    expect(clockDifferences(publishedLegalTime, span, machine)).toEqual([
      { from: '2026-09-20', to: '2026-12-31', city: 60, machine: 0 },
    ]);
    expect(clockDifferences(legalTimeBy(without), span, machine)).toEqual([]);
  });
});
