import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/reference/calendar.ts';
import { addWorkingMinutes, workingMinutesBetween } from './working-time.ts';
import { localDay } from './zone.ts';

const calendar = buildCalendar();
const instants = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-10-01') })
  .map((time) => new Date(Math.floor(time / 60_000) * 60_000).toISOString());

describe('working time', () => {
  it('adds up: first some minutes, then some more', () => {
    fc.assert(
      fc.property(instants, fc.nat(6000), fc.nat(6000), (from, some, more) => {
        const inTwo = addWorkingMinutes(calendar, addWorkingMinutes(calendar, from, some), more);
        expect(inTwo).toBe(addWorkingMinutes(calendar, from, some + more));
      }),
    );
  });
  it('never runs backwards: later or longer ends later', () => {
    fc.assert(
      fc.property(instants, instants, fc.nat(6000), fc.nat(6000), (a, b, some, more) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(addWorkingMinutes(calendar, early, some) <= addWorkingMinutes(calendar, late, some)).toBe(
          true,
        );
        expect(addWorkingMinutes(calendar, a, some) <= addWorkingMinutes(calendar, a, some + more)).toBe(
          true,
        );
      }),
    );
  });
  it('measures what it adds', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 9000 }), (from, minutes) => {
        expect(workingMinutesBetween(calendar, from, addWorkingMinutes(calendar, from, minutes))).toBe(
          minutes,
        );
      }),
    );
  });
  it('stands still on Sundays and holidays', () => {
    for (const [from, to] of [
      ['2026-11-22T06:00:00.000Z', '2026-11-22T20:00:00.000Z'],
      ['2026-11-18T06:00:00.000Z', '2026-11-18T20:00:00.000Z'],
      ['2027-01-11T06:00:00.000Z', '2027-01-11T20:00:00.000Z'],
    ] as const)
      expect(workingMinutesBetween(calendar, from, to)).toBe(0);
  });
  it('is shorter a day in Ramadan, when the legal time also changes', () => {
    const usual = workingMinutesBetween(calendar, '2026-11-24T00:00:00.000Z', '2026-11-24T22:00:00.000Z');
    const ramadan = workingMinutesBetween(calendar, '2026-02-24T00:00:00.000Z', '2026-02-24T22:00:00.000Z');
    expect(ramadan).toBeGreaterThan(0);
    expect(ramadan).toBeLessThan(usual);
    expect(localDay('2026-02-24T23:30:00.000Z')).toBe('2026-02-24');
    expect(localDay('2026-11-24T23:30:00.000Z')).toBe('2026-11-25');
  });
});
