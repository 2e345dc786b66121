import { describe, expect, it } from 'vitest';
import { timeLeft } from './remaining.ts';

const now = '2026-11-24T10:00:00.000Z';

describe('remaining time', () => {
  it.each([
    ['2026-11-24T10:59:59.000Z', { tone: 'today', unit: 'minutes', count: 59 }],
    ['2026-11-24T14:30:00.000Z', { tone: 'today', unit: 'hours', count: 4 }],
    ['2026-11-25T09:00:00.000Z', { tone: 'later', unit: 'hours', count: 23 }],
    ['2026-11-27T11:00:00.000Z', { tone: 'later', unit: 'days', count: 3 }],
    ['2026-11-24T09:59:00.000Z', { tone: 'late', unit: 'minutes', count: 1 }],
    ['2026-11-20T10:00:00.000Z', { tone: 'late', unit: 'days', count: 4 }],
  ] as const)('of %s', (dueAt, expected) => {
    expect(timeLeft(dueAt, now)).toEqual(expected);
  });
});
