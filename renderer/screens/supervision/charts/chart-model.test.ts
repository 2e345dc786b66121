import { expect, test } from 'vitest';
import { movedFocus } from './chart-model.ts';

const size = { labels: 5, series: 3 };
const at = { index: 2, series: 1 };

test('arrows follow the eye in both directions of writing', () => {
  expect(movedFocus('ArrowRight', at, size, false)).toEqual({ index: 3, series: 1 });
  expect(movedFocus('ArrowRight', at, size, true)).toEqual({ index: 1, series: 1 });
  expect(movedFocus('ArrowLeft', at, size, true)).toEqual({ index: 3, series: 1 });
  expect(movedFocus('ArrowDown', at, size, false)).toEqual({ index: 2, series: 2 });
});

test('the ends hold, and other keys are left alone', () => {
  expect(movedFocus('ArrowRight', { index: 4, series: 2 }, size, false)).toEqual({ index: 4, series: 2 });
  expect(movedFocus('Home', at, size, true)).toEqual({ index: 0, series: 1 });
  expect(movedFocus('End', at, size, true)).toEqual({ index: 4, series: 1 });
  expect(movedFocus('Tab', at, size, false)).toBeNull();
});
