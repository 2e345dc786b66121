import { expect, test } from 'vitest';
import { daysBefore, daysOf, weeksUpTo } from './period.ts';

const tuesday = '2026-11-24';

test.each([
  ['week', { from: '2026-11-18', to: tuesday }],
  ['four-weeks', { from: '2026-10-28', to: tuesday }],
  ['month', { from: '2026-11-01', to: tuesday }],
  ['last-month', { from: '2026-10-01', to: '2026-10-31' }],
  ['year', { from: '2026-01-01', to: tuesday }],
] as const)('the days of %s', (period, days) => {
  expect(daysOf(period, tuesday)).toEqual(days);
});

test('the period before is as long and touches', () => {
  expect(daysBefore({ from: '2026-11-18', to: tuesday })).toEqual({ from: '2026-11-11', to: '2026-11-17' });
});

test('weeks go from Monday to Sunday, the last one to today', () => {
  expect(weeksUpTo(tuesday, 2)).toEqual([
    { from: '2026-11-16', to: '2026-11-22' },
    { from: '2026-11-23', to: tuesday },
  ]);
  expect(weeksUpTo('2026-11-23', 1)).toEqual([{ from: '2026-11-23', to: '2026-11-23' }]);
  expect(weeksUpTo('2026-11-29', 1)).toEqual([{ from: '2026-11-23', to: '2026-11-29' }]);
});
