import { describe, expect, it } from 'vitest';
import { nextClosing } from './next-closing.ts';

const entered = (...days: string[]) => days.map((day) => ({ enteredAt: `${day}T10:00:00.000Z` }));
const closed = (...months: string[]) => months.map((month) => ({ month }));

describe('the month to close next', () => {
  it('is that of the first line when none was closed, not the last one that is over', () => {
    expect(nextClosing(entered('2026-10-03', '2026-08-14'), [], '2026-11-02')).toBe('2026-08');
  });
  it('follows the last closed one, over the turn of a year and through a month without lines', () => {
    expect(nextClosing(entered('2026-08-14'), closed('2026-11', '2026-12'), '2027-02-01')).toBe('2027-01');
  });
  it('is none while the month runs, until its last evening by the clock of the city', () => {
    expect(nextClosing(entered('2026-11-03'), [], '2026-11-30')).toBeNull();
    expect(nextClosing(entered('2026-11-03'), [], '2026-12-01')).toBe('2026-11');
  });
  it('is none where nothing was entered', () => {
    expect(nextClosing([], [], '2026-12-01')).toBeNull();
  });
});
