import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lateBar } from './progress-bar.ts';

let now = 0;
const said: unknown[] = [];
beforeEach(() => {
  said.length = 0;
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(console, 'error').mockImplementation((words: unknown) => void said.push(words));
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('says nothing of work that ends within a second', () => {
  const bar = lateBar('Verifying', 4);
  for (const done of [1, 2, 3, 4]) bar.update(done);
  bar.stop();
  expect(said).toEqual([]);
});

it('says how far long work is, and only that it goes on where nobody knows how much there is', () => {
  const bar = lateBar('Verifying', 4);
  now = 1500;
  for (const done of [1, 2, 3, 4]) bar.update(done);
  expect(said).toEqual(['Verifying 25 %', 'Verifying 50 %', 'Verifying 75 %', 'Verifying 100 %']);
  const unknown = lateBar('Reading', 0);
  now = 3000;
  unknown.update(1);
  unknown.update(2);
  expect(said.slice(4)).toEqual(['Reading…']);
});
