import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calmly } from './calmly.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('what changes while it is made, or right after, is in the next one; many changes make one', async () => {
  let changes = 0;
  const seen: number[] = [];
  const made = calmly(async () => {
    const now = changes;
    await new Promise((done) => setTimeout(done, 50));
    seen.push(now);
  });
  changes = 1;
  made.soon();
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen).toEqual([0, 1]);
  for (; changes < 40; changes += 1) made.soon();
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen).toEqual([0, 1, 40]);
  made.soon();
  made.stop();
  made.soon();
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen).toHaveLength(3);
});

it('that failed is said, and made again at the next change', async () => {
  const told = vi.fn();
  vi.stubGlobal('reportError', told);
  let turns = 0;
  const made = calmly(() => {
    turns += 1;
    return Promise.reject(new Error('away'));
  });
  await vi.advanceTimersByTimeAsync(2000);
  made.soon();
  await vi.advanceTimersByTimeAsync(2000);
  expect(turns).toBe(2);
  expect(told).toHaveBeenCalledTimes(2);
  made.stop();
});
