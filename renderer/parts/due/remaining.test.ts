import { describe, expect, it } from 'vitest';
import { workingMinutesBetween } from '#shared/domain/deadlines/working-time.ts';
import { reference } from '#test/people/city.ts';
import { timeLeft } from './remaining.ts';

/** Tuesday, eleven in the morning. */
const now = '2026-11-24T10:00:00.000Z';

describe('remaining time', () => {
  it.each([
    ['2026-11-24T10:59:59.000Z', { tone: 'today', unit: 'minutes', count: 59 }],
    ['2026-11-24T14:30:00.000Z', { tone: 'today', unit: 'hours', count: 4 }],
    // The night between is nobody's working time.
    ['2026-11-25T09:00:00.000Z', { tone: 'later', unit: 'hours', count: 7 }],
    ['2026-11-27T11:00:00.000Z', { tone: 'later', unit: 'days', count: 3 }],
    // Friday to Tuesday: two working days, not four.
    ['2026-11-20T10:00:00.000Z', { tone: 'late', unit: 'days', count: 2 }],
    ['2026-11-24T09:59:00.000Z', { tone: 'late', unit: 'minutes', count: 1 }],
  ] as const)('of %s', (dueAt, expected) => {
    const minutes = workingMinutesBetween(reference.calendar, now, dueAt, 'anfa');
    expect(timeLeft(dueAt, now, minutes)).toEqual(expected);
  });
});
