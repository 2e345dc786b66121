import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

const never = () => Promise.reject(new Error('ran beside another'));

it('five presses in one turn are one act', async () => {
  const one = oneAtATime();
  let ran = 0;
  const press = () => one(async () => ((ran += 1), Promise.resolve('done')));
  expect(await Promise.all(Array.from({ length: 5 }, press))).toEqual(['done', null, null, null, null]);
  expect(ran).toBe(1);
});

it('what is asked while an act is under way does nothing; afterwards, also after one that failed, the next is done', async () => {
  const one = oneAtATime();
  let end: (error: Error) => void = () => undefined;
  const first = one(() => new Promise((_, reject) => (end = reject)));
  expect(await one(never)).toBeNull();
  end(new Error('cut off'));
  await expect(first).rejects.toThrow('cut off');
  expect(await one(() => Promise.resolve(2))).toBe(2);
});
