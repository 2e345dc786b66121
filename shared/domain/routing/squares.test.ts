import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from './geometry.ts';
import { squareOf, squaresAround } from './squares.ts';

const inTheCity = fc.record({
  lon: fc.double({ min: -7.8, max: -7.4, noNaN: true }),
  lat: fc.double({ min: 33.45, max: 33.7, noNaN: true }),
});

describe('squares of the map', () => {
  it('around a circle hold every point in it', () => {
    fc.assert(
      fc.property(
        inTheCity,
        fc.double({ min: -0.06, max: 0.06, noNaN: true }),
        fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        fc.constantFrom('fine' as const, 'coarse' as const),
        (point, east, north, size) => {
          const other = { lon: point.lon + east, lat: point.lat + north };
          const metres = Math.ceil(metresBetween(point, other)) + 1;
          expect(squaresAround(point, metres, size)).toContain(squareOf(other, size));
        },
      ),
    );
  });

  it('are few when the circle is no wider than they are', () => {
    fc.assert(
      fc.property(inTheCity, (point) => {
        expect(squaresAround(point, 250, 'fine').length).toBeLessThanOrEqual(12);
        expect(squaresAround(point, 5000, 'coarse').length).toBeLessThanOrEqual(12);
      }),
    );
  });
});
