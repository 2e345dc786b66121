import fc from 'fast-check';
import { expect, test } from 'vitest';
import { panned, seen, wholeMap, zoomed } from './map-view.ts';

const size = { width: 800, height: 600 };
const whole = wholeMap(size);

test('the whole is seen at first, and nothing lies further out', () => {
  expect(seen(whole, size)).toEqual({ left: 0, top: 0, width: 800, height: 600 });
  expect(zoomed(whole, size, 0.5)).toEqual(whole);
  expect(panned(whole, size, 1, 1)).toEqual(whole);
});

test('zooming keeps the point under the pointer in its place', () => {
  const at = { x: 300, y: 200 };
  const before = seen(whole, size);
  const after = seen(zoomed(whole, size, 2, at), size);
  expect((at.x - after.left) / after.width).toBeCloseTo((at.x - before.left) / before.width);
  expect((at.y - after.top) / after.height).toBeCloseTo((at.y - before.top) / before.height);
});

test('wherever one goes, only the map is seen', () => {
  const step = fc.tuple(
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: 0.2, max: 5, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const end = steps.reduce(
        (view, [right, down, by]) => zoomed(panned(view, size, right, down), size, by),
        whole,
      );
      const box = seen(end, size);
      expect(box.left).toBeGreaterThanOrEqual(-1e-6);
      expect(box.top).toBeGreaterThanOrEqual(-1e-6);
      expect(box.left + box.width).toBeLessThanOrEqual(800 + 1e-6);
      expect(box.top + box.height).toBeLessThanOrEqual(600 + 1e-6);
    }),
  );
});
