import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visualOrder } from './visual-order.ts';

it('Latin words and numbers stand as they are written', () => {
  for (const word of ['Bonjour', '2024', 'A7-26-000123-K', '06.12']) expect(visualOrder(word)).toBe(word);
});
it('Arabic words stand reversed, with their punctuation', () => {
  expect(visualOrder('سلام')).toBe([...'سلام'].reverse().join(''));
  expect(visualOrder('سلام،')).toBe('،مالس');
});
it('numbers and Latin letters within an Arabic word keep their own direction', () => {
  expect(visualOrder('رقم12')).toBe('12مقر');
  expect(visualOrder('ب3.5')).toBe('3.5ب');
});
it('never loses a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('س', 'ل', 'ا', '،', '1', '2', 'A', 'b', '.', '-') }),
      (word) => {
        expect([...visualOrder(word)].sort()).toEqual([...word].sort());
      },
    ),
  );
});
