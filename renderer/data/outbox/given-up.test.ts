import { expect, it } from 'vitest';
import { ownMemory } from '#test/people/own-memory.ts';
import { ServerTrouble } from '../server/trouble.ts';
import { GivenUpNumbers } from './given-up.ts';

it('a number given up is told once it can be undone no longer, also by the next window, until the server knows', async () => {
  const shelf = ownMemory().shelf('given-up');
  let minutes = 1000;
  const open = () =>
    new GivenUpNumbers(shelf, { deskId: () => Promise.resolve('dsk-1') }, () => minutes * 60_000);
  const told: unknown[] = [];
  let isCut = true;
  const server = {
    call: (_path: string, init?: RequestInit) => {
      if (isCut) return Promise.reject(new ServerTrouble('network', 'cut'));
      told.push(JSON.parse(String(init?.body)));
      return Promise.resolve(new Response(null, { status: 204 }));
    },
  };
  const numbers = open();
  await numbers.giveUp('req-00000001', 'A7-26-000001-K');
  await numbers.giveUp('req-00000002', 'A7-26-000002-K');
  await numbers.drain(server);
  await numbers.keep('A7-26-000002-K');
  minutes += 4;
  await expect(open().drain(server)).rejects.toThrow(ServerTrouble);
  isCut = false;
  await open().drain(server);
  await open().drain(server);
  const one = { requestId: 'req-00000001', reference: 'A7-26-000001-K' };
  expect(told).toEqual([{ deskId: 'dsk-1', numbers: [one] }]);
});
