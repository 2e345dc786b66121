import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timeHeader } from '#shared/contracts/sync-api.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const head = 'per-anfa-head-1';
const hourMs = 3_600_000;
let server: TestServer;
let desk: string;
let number = 0;
beforeAll(async () => {
  server = await aServer();
  desk = await server.desk(agent, 'dsk-with-a-clock');
});
afterAll(() => server.close());

const after = (hours: number) => new Date(Date.parse(fixedNow) + hours * hourMs).toISOString();
/** Registered on a desk whose clock shows `doneAt`, of what arrived on that day unless said otherwise. */
const registered = (doneAt: string, { arrivedOn = localDay(doneAt), by = agent } = {}) => {
  number += 1;
  const year = Number(localDay(doneAt).slice(0, 4));
  const reference = makeReference(desk, year, number);
  const arrival = { desk, year, number, arrivedOn };
  return aCommand(aRegistration({ reference, arrival }), { desk, doneAt, by });
};
const judged = async (command: ReturnType<typeof registered>) => {
  await server.send(command.by, [command]);
  return {
    verdict: await server.verdict(command.by, command),
    request: await server.store.getDocument('requests-anfa', command.requestId),
  };
};

describe('a desk’s clock', () => {
  it.each([
    ['26 hours ahead', 26, '2026-11-24', fixedNow],
    ['a day that has not come yet here', 12, '2026-11-24', fixedNow],
    ['2 days behind', -48, '2026-11-22', after(-48)],
    ['3 weeks without a network', -21 * 24, '2026-11-03', after(-21 * 24)],
  ])('%s: nothing is refused, and nothing is received later than now', async (_which, hours, day, at) => {
    const { verdict, request } = await judged(registered(after(hours)));
    expect(verdict).toMatchObject({ accepted: true });
    expect(request).toMatchObject({ arrival: { arrivedOn: day }, receivedAt: at });
  });

  it.each([
    ['400 days behind', after(-400 * 24)],
    ['of a dead battery', '2000-01-01T00:03:00.000Z'],
  ])('%s, that the desk did not correct: refused, in words, and no request is begun', async (_which, at) => {
    const { verdict, request } = await judged(registered(at));
    expect(verdict).toMatchObject({ accepted: false });
    expect(JSON.stringify(verdict)).toMatch(/done-too-long-ago|number-out-of-reach/);
    expect(request).toBeNull();
  });

  it('can be set by every answer', async () => {
    for (const url of ['/health', '/db/requests/_changes', '/nothing'])
      expect((await server.app.inject({ url })).headers[timeHeader]).toBe(fixedNow);
  });
});

describe('the day something arrived on', () => {
  it('is not after the desk’s own day, whatever its clock', async () => {
    const { verdict } = await judged(registered(fixedNow, { arrivedOn: '2026-11-25' }));
    expect(verdict).toMatchObject({ refusal: { code: 'arrived-in-future', values: { day: '2026-11-25' } } });
  });

  it('is not long past, but for those in charge', async () => {
    const arrivedOn = '2001-01-01';
    const { verdict } = await judged(registered(fixedNow, { arrivedOn }));
    expect(verdict).toMatchObject({ refusal: { code: 'arrived-too-early', values: { days: '365' } } });
    expect((await judged(registered(fixedNow, { arrivedOn: '2025-11-24' }))).verdict).toMatchObject({
      accepted: true,
    });
    expect((await judged(registered(fixedNow, { arrivedOn, by: head }))).verdict).toMatchObject({
      accepted: true,
    });
  });
});
