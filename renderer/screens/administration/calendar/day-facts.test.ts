import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/reference/calendar.ts';
import { dayFactsOf, weekdayOf, weeksOf } from './day-facts.ts';

const calendar = buildCalendar();
const closure = {
  id: 'pont',
  offices: ['anfa'],
  from: '2026-11-19',
  to: '2026-11-22',
  slots: [],
  reason: { fr: 'Pont', ar: 'عطلة' },
};

describe('a day of the year', () => {
  const facts = dayFactsOf({ ...calendar, closures: [closure] });
  it.each([
    ['2026-11-25', 'work'],
    ['2026-11-28', 'rest'],
    ['2026-11-18', 'holiday'],
    ['2026-11-19', 'closure'],
    ['2026-11-21', 'rest'],
    ['2026-02-23', 'regime'],
  ])('%s looks like %s', (day, look) => {
    expect(facts(day).look).toBe(look);
  });

  it('has its weekday and its place in the month', () => {
    expect([weekdayOf('2026-11-25'), weekdayOf('2026-11-29'), weekdayOf('1970-01-01')]).toEqual([3, 0, 4]);
    const weeks = weeksOf('2026-11');
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
});
