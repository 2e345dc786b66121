import { describe, expect, it } from 'vitest';
import { tagOf } from './tag-of.ts';

describe('a tag from what is typed', () => {
  it.each([
    ['Point récurrent !', 'point-recurrent'],
    ["  à l'étude ", 'a-l-etude'],
    ['danger', 'danger'],
    ['rue 12', 'rue-12'],
    ['نقطة سوداء', 'نقطة-سوداء'],
    ['خَطَر', 'خطر'],
    ['12', '12'],
  ])('%s', (typed, tag) => {
    expect(tagOf(typed)).toBe(tag);
  });
  it.each(['', '   ', '!?', 'x'.repeat(41)])('none from “%s”', (typed) => {
    expect(tagOf(typed)).toBeNull();
  });
});
