import { expect, test } from 'vitest';
import type { DeskLine } from '#shared/contracts/sync-api.ts';
import { byUrgency, sentAnswerOf } from './sent-answer.ts';

const now = '2026-11-24T09:30:00.000Z';
const line = (at: string | null, pending = 0, files = 0): DeskLine => ({
  code: 'A0',
  person: 'per-anfa-agent-1',
  heard:
    at === null
      ? null
      : { at, state: { pending, files, refused: 0, oldestPendingAt: null, appVersion: '1' } },
});
const fresh = '2026-11-24T09:25:00.000Z';
const old = '2026-11-24T08:57:00.000Z';

test.each([
  ['heard just now, nothing waits', line(fresh), 'yes'],
  ['heard just now, a scan waits', line(fresh, 0, 1), 'no'],
  ['nothing waited half an hour ago', line(old), 'yes-then'],
  ['thirty waited when it went offline', line(old, 30), 'no-then'],
  ['never heard of', line(null), 'unknown'],
] as const)('%s: %s', (_when, desk, answer) => {
  expect(sentAnswerOf(desk, now)).toBe(answer);
});

test('who has not sent everything comes first', () => {
  const lines = [line(fresh), line(null), line(old, 30), line(fresh, 1)];
  expect([...lines].sort(byUrgency(now)).map((one) => sentAnswerOf(one, now))).toEqual([
    'no-then',
    'no',
    'unknown',
    'yes',
  ]);
});
