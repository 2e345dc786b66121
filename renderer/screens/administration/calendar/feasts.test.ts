import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/reference/calendar.ts';
import { confirmed, expectedFrom, feastsOf, movedFeast } from './feasts.ts';

const calendar = buildCalendar();
const aidOf2027 = expectedFrom(calendar, '2027-01-01').find(({ name }) => name.fr === 'Aïd al-Fitr');
if (aidOf2027?.of !== 'feast') throw new Error('no Aïd in 2027');

describe('feasts', () => {
  it('hold their days together: every Aïd al-Fitr has two', () => {
    const aids = feastsOf(calendar.holidays).filter(({ name }) => name.fr === 'Aïd al-Fitr');
    expect(aids.length).toBeGreaterThan(2);
    expect(aids.map(({ ids }) => ids.length)).toEqual(aids.map(() => 2));
  });

  it('expected are the next first, confirmed and past ones not among them', () => {
    const expected = expectedFrom(calendar, '2026-11-25');
    expect(expected.map(({ from }) => from)).toEqual(expected.map(({ from }) => from).sort());
    expect(expected[0]?.from.localeCompare('2026-11-25')).toBeGreaterThanOrEqual(0);
    expect(expectedFrom(confirmed(calendar, aidOf2027), aidOf2027.from)).not.toContainEqual(aidOf2027);
  });

  it('move with all their days and nothing else, and back', () => {
    const later = movedFeast(calendar, aidOf2027, 1);
    const differing = later.holidays.filter((one, n) => one.day !== calendar.holidays[n]?.day);
    expect(differing.map(({ id }) => id)).toEqual(aidOf2027.feast.ids);
    const again = expectedFrom(later, '2027-01-01').find(({ name }) => name.fr === 'Aïd al-Fitr');
    if (!again) throw new Error('lost');
    expect(movedFeast(later, again, -1)).toEqual(calendar);
  });
});
