import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dryRunAnswer } from '#shared/contracts/dry-run.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import { importDesk } from '#shared/domain/register/desk-code.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { aRule } from '#test/people/rules.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const hourMs = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.parse(fixedNow) - hours * hourMs).toISOString();
let count = 0;
/** Registers as it was done some hours ago; returns the reference. */
const past = async (
  hours: number,
  changes: Partial<CommandOf<'register'>> = {},
  then: Parameters<typeof aCommand>[0][] = [],
): Promise<string> => {
  const doneAt = hoursAgo(hours);
  const body = aRegistration(changes, importDesk);
  const requestId = `req-past-${String((count += 1)).padStart(4, '0')}`;
  const commands = [
    aCommand(
      { ...body, arrival: { ...body.arrival, arrivedOn: doneAt.slice(0, 10) } },
      { desk: importDesk, doneAt, requestId },
    ),
    ...then.map((one) => aCommand(one, { doneAt: hoursAgo(hours - 1), requestId })),
  ];
  await server.app.inject({
    method: 'POST',
    url: '/import/commands',
    headers: adminHeader,
    payload: { commands },
  });
  return body.reference;
};
const call = (payload: object, headers: Record<string, string> = adminHeader) =>
  server.app.inject({ method: 'POST', url: '/admin/rules/dry-run', headers, payload });
const tryRule = async (rule: ReturnType<typeof aRule>, days = 31) => {
  await server.settled();
  return dryRunAnswer.parse((await call({ rule, days })).json());
};

describe('a dry run', () => {
  it('is for administrators', async () => {
    const rule = aRule('R9');
    expect((await call({ rule }, await server.signIn('per-anfa-agent-1'))).statusCode).toBe(403);
    expect((await call({ rule }, {})).statusCode).toBe(401);
    expect((await call({ rule: { ...rule, id: '9' } })).statusCode).toBe(400);
    const both = { olderThanHours: 3, repeated: { count: 2, days: 2, metres: 20 } };
    expect((await call({ rule: { ...rule, when: { ...rule.when, ...both } } })).json()).toMatchObject({
      reason: expect.stringContaining('older-with-repeated') as string,
    });
  });

  it('counts by office and category what the rule would have met in the days asked for, as it came in', async () => {
    const recent = await past(200, { subject: 'Odeur de gaz' }, [
      { type: 'qualify', category: 'depot-sauvage', priority: 'high', place: null },
    ]);
    await past(24 * 40, { subject: 'Odeur de gaz' });
    await past(190, { subject: 'Gazon' });
    const danger = await past(180, { subject: 'Gaz : danger' });
    const rule = { ...aRule('R9', { keywords: ['gaz'] }, { priority: 'urgent' }), active: false };
    const answer = await tryRule(rule);
    expect(answer).toMatchObject({
      hits: 2,
      byOffice: { anfa: 2 },
      byCategory: { 'ordures-menageres': 2 },
      alreadyHit: 1,
      byActiveRule: [{ rule: 'R1', hits: 1 }],
    });
    expect(answer.requests).toBe(3);
    expect(answer.examples.map(({ reference }) => reference)).toEqual([danger, recent]);
    expect(answer.examples[1]?.because).toEqual([
      { code: 'keyword', holds: true, values: { wanted: 'gaz', found: 'gaz' } },
    ]);
    expect((await tryRule(rule, 60)).hits).toBe(3);
  });

  it('finds when a rule that waits for an age would have fired', async () => {
    const reference = await past(24 * 10, { subject: 'Attente' }, [
      { type: 'suspend', waitingFor: 'citizen', partner: null, reason: 'photo' },
    ]);
    const answer = await tryRule(aRule('R9', { states: ['waiting'], olderThanHours: 16 }, { tags: ['x'] }));
    // Suspended on Saturday 14 November, two working days: Tuesday at closing.
    expect(answer.examples).toMatchObject([{ reference, at: '2026-11-17T15:30:00.000Z' }]);
  });

  it('counts repetition from the map', async () => {
    const place = { address: '', landmark: '', point: { lon: -7.7001, lat: 33.5741 }, arrondissement: null };
    const references = [await past(100, { place }), await past(90, { place }), await past(80, { place })];
    const answer = await tryRule(
      aRule('R9', { repeated: { count: 3, days: 30, metres: 50 } }, { tags: ['x'] }),
    );
    expect(answer.examples.map(({ reference }) => reference)).toEqual([references[2]]);
    expect(answer.byActiveRule).toEqual([{ rule: 'R3', hits: 1 }]);
  });

  it('changes nothing', async () => {
    await server.settled();
    const before = await server.store.readChanges('requests-anfa', { since: '0' });
    await tryRule(aRule('R9', {}, { priority: 'urgent' }));
    expect(await server.store.readChanges('requests-anfa', { since: '0' })).toEqual(before);
  });
});
