import { describe, expect, it } from 'vitest';
import { placesOn } from './line-places.ts';

describe('steps on the line', () => {
  it('stand before or after the due date, in the order of time, within the line', () => {
    const minutes = [-60_000, -240, 0, 60, 480, 60_000];
    const places = placesOn(minutes.map((each) => ({ minutes: each })));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[2]).toBe(50);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...places)).toBeLessThanOrEqual(94);
  });
});
