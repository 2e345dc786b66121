import { expect, it } from 'vitest';
import { Behind } from './behind.ts';

it('is waited for to its end, with what it has begun meanwhile; what fails of it fails nobody else', async () => {
  const behind = new Behind();
  const said: string[] = [];
  const later = async (word: string, next?: () => void) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    said.push(word);
    next?.();
  };
  behind.begin(later('first', () => behind.begin(later('second'))));
  behind.begin(Promise.reject(new Error('away')));
  await behind.settled();
  expect(said).toEqual(['first', 'second']);
});
