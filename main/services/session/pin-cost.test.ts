import { expect, it } from 'vitest';
import { costHere, costOfBefore, isCheaper, leastCost, stretch } from './pin-cost.ts';
import { closeVault, openVault } from './vault.ts';

const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
};

it('a new PIN costs no less than the least, and that is about a second of CPU, not more than some', async () => {
  const cost = await costHere();
  expect(isCheaper(cost, leastCost)).toBe(false);
  expect(cost.p).toBeLessThanOrEqual(12);
  const seconds = await cpuOf(() => stretch('482913', Buffer.alloc(16), cost));
  expect(seconds).toBeGreaterThan(0.8);
});

it('a vault says what it costs, and one of before opens at what it cost then', async () => {
  const key = Buffer.alloc(32, 7);
  const now = await closeVault(key, '482913', { N: 2 ** 10, r: 8, p: 1 });
  expect(now.cost).toEqual({ N: 2 ** 10, r: 8, p: 1 });
  expect(await openVault(now, '482913')).toEqual(key);
  expect(await openVault({ ...now, cost: { N: 2 ** 10, r: 8, p: 2 } }, '482913')).toBeNull();
  const { cost: _none, ...before } = await closeVault(key, '482913', costOfBefore);
  expect(await openVault(before, '482913')).toEqual(key);
});
