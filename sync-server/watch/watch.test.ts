import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CommandBody } from '#shared/workflow/command.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const agent = 'per-anfa-agent-1';
const supervisor = 'per-supervisor-2';
let now = fixedNow;
let server: TestServer;
beforeEach(async () => {
  now = fixedNow;
  server = await aServer({ clock: () => now, longestSleepMs: 20 });
  await server.desk(agent, 'profile-watch-1');
});
afterEach(() => server.close());

const steps = async (requestId: string): Promise<string[]> => {
  const request = await server.store.getDocument('requests-anfa', requestId);
  const events = z
    .array(z.object({ by: z.string(), body: z.looseObject({ type: z.string() }) }))
    .parse(request?.['events']);
  return events.flatMap(({ by, body }) => (by === 'sys-maktab' ? [String(body['step'] ?? body.type)] : []));
};
const register = async () => {
  const command = aCommand(aRegistration());
  await server.send(agent, [command]);
  return command.requestId;
};
const digestFor = async (person: string) => {
  const answer = await server.app.inject({ url: '/digests/me', headers: await server.signIn(person) });
  return answer.json<{ digest: { undecided: number } | null }>().digest;
};

describe('the watch of a running server', () => {
  it('wakes by itself when the moment has come, or the clock has jumped past it', async () => {
    const id = await register();
    now = '2026-11-25T13:00:00.000Z';
    await expect.poll(() => steps(id), { timeout: 10_000 }).toEqual(['rappel']);
    now = '2026-11-27T09:30:00.000Z';
    await expect.poll(() => steps(id), { timeout: 10_000 }).toEqual(['rappel', 'niveau-1']);
    await expect.poll(() => digestFor(supervisor), { timeout: 10_000 }).toMatchObject({ undecided: 1 });
    expect(await digestFor('per-maarif-agent-1')).toBeNull();
    await expect
      .poll(async () => (await server.app.inject({ url: '/metrics' })).body, { timeout: 10_000 })
      .toContain('maktab_watch_fired_total{type="remind",done="yes"} 1');
  });

  it('notices what people do at once: an answered request is left alone', async () => {
    const id = await register();
    const answer: CommandBody = {
      type: 'answer',
      outcome: 'settled',
      body: 'Fait.',
      language: 'fr',
      channel: 'counter',
    };
    await server.send(agent, [aCommand(answer, { requestId: id })]);
    const other = await register();
    now = '2026-11-27T09:30:00.000Z';
    await expect.poll(() => steps(other), { timeout: 10_000 }).toEqual(['rappel', 'niveau-1']);
    expect(await steps(id)).toEqual([]);
  });

  it('recalculates when an administrator moves a feast, while people go on working', async () => {
    const id = await register();
    const answer = await server.app.inject({ url: '/db/reference/calendar', headers: adminHeader });
    const calendar = answer.json<{ holidays: unknown[] }>();
    const feast = {
      id: 'fete',
      kind: 'lunar',
      name: { fr: 'Fête', ar: 'عيد' },
      day: '2026-11-25',
      provisional: false,
    };
    await server.app.inject({
      method: 'PUT',
      url: '/db/reference/calendar',
      headers: adminHeader,
      payload: { ...calendar, holidays: [...calendar.holidays, feast] },
    });
    await expect.poll(() => steps(id), { timeout: 10_000 }).toEqual(['due-changed']);
    await expect
      .poll(async () => (await server.app.inject({ url: '/metrics' })).body, { timeout: 10_000 })
      .toContain('maktab_recalculated_total{changed="yes"} 1');
  });
});
