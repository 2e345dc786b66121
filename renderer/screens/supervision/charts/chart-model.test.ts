import { expect, test } from 'vitest';
import { moved } from './chart-model.ts';

const size = { labels: 5, series: 3 };
const at = { index: 2, series: 1 };

test('arrows follow the eye in both directions of writing', () => {
  expect(moved('ArrowRight', at, size, false)).toEqual({ index: 3, series: 1 });
  expect(moved('ArrowRight', at, size, true)).toEqual({ index: 1, series: 1 });
  expect(moved('ArrowLeft', at, size, true)).toEqual({ index: 3, series: 1 });
  expect(moved('ArrowDown', at, size, false)).toEqual({ index: 2, series: 2 });
});

test('the ends hold, and other keys are left alone', () => {
  expect(moved('ArrowRight', { index: 4, series: 2 }, size, false)).toEqual({ index: 4, series: 2 });
  expect(moved('Home', at, size, true)).toEqual({ index: 0, series: 1 });
  expect(moved('End', at, size, true)).toEqual({ index: 4, series: 1 });
  expect(moved('Tab', at, size, false)).toBeNull();
});
