import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hearRoutes, type RegisteredRoute } from '#test/people/every-route.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { doorBudgetOf, doorBudgets } from './door-budgets.ts';
import { answerErrors } from './answer-errors.ts';
import { CallCounts, keepBudgets } from './keep-budgets.ts';

let server: TestServer;
let routes: RegisteredRoute[];
beforeAll(async () => {
  [server, routes] = await hearRoutes(() => aServer());
});
afterAll(() => server.close());

describe('every door has its budget', () => {
  it('in one table: none is left out, and no line stands for nothing', () => {
    expect(routes.length).toBeGreaterThan(80);
    const used = new Set(routes.map(({ url }) => doorBudgetOf(url)?.name));
    expect(routes.filter(({ url }) => doorBudgetOf(url) === null)).toEqual([]);
    expect([...used].sort()).toEqual(doorBudgets.map(({ name }) => name).sort());
    expect(doorBudgetOf('/nobody/thought/of/this')).toBeNull();
  });

  it('of size: a body beyond it is refused before it is read', async () => {
    for (const { url, method, payload } of [
      { url: '/mail/held/x', method: 'POST', payload: { word: 'x'.repeat(20_000) } },
      { url: '/admin/retention', method: 'POST', payload: { dryRun: true, x: 'x'.repeat(5_000_000) } },
    ] as const) {
      const headers = await server.signIn('per-administrator-1');
      expect((await server.app.inject({ url, method, headers, payload })).statusCode, url).toBe(413);
    }
  });

  it('of calls: one caller’s is spent without another’s, and is new a minute later', async () => {
    const [clerk, colleague] = ['per-anfa-agent-1', 'per-anfa-agent-2'];
    const door = '/privacy/citizens/cit-unknown-0001/reads';
    const ask = async (headers: Record<string, string>) => server.app.inject({ url: door, headers });
    const own = await server.signIn(clerk);
    const most = doorBudgetOf('/privacy/citizens/:id/reads')?.calls ?? 0;
    for (let n = 0; n < most; n += 1) expect((await ask(own)).statusCode).toBe(403);
    const refused = await ask(own);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('60');
    expect(refused.json()).toMatchObject({ error: 'too_many_requests' });
    expect((await ask(await server.signIn(colleague))).statusCode).toBe(403);
    // Other doors are not closed by it.
    expect((await server.app.inject({ url: '/digests/me', headers: own })).statusCode).toBe(200);
  });

  it('of memory: names made up by the thousand are one caller in the end', () => {
    let now = 0;
    const counts = new CallCounts(() => now);
    for (let n = 0; n < 20_000; n += 1) expect(counts.take(`caller ${String(n)}`, 5)).toBe(true);
    const made = Array.from({ length: 10 }, (_, n) => counts.take(`made up ${String(n)}`, 5));
    expect(made.filter(Boolean)).toHaveLength(5);
    now = 60_000;
    expect(counts.take('made up 3', 5)).toBe(true);
  });

  describe('on a server of its own', () => {
    const guarded = () => {
      const app = fastify();
      answerErrors(app);
      keepBudgets(app, () => 0);
      return app;
    };

    it('a route that the table does not know cannot be registered', () => {
      expect(() => guarded().get('/nobody/thought/of/this', () => 'x')).toThrow(/has no budget/);
    });

    it('an address with callers by the thousand is one address', async () => {
      const app = guarded();
      app.get('/admin/retention', () => 'x');
      const most = (doorBudgetOf('/admin/retention')?.calls ?? 0) * 20;
      const call = async (n: number, remoteAddress = '10.0.0.1') =>
        (
          await app.inject({
            url: '/admin/retention',
            remoteAddress,
            headers: { authorization: `Bearer made-up-${String(n)}` },
          })
        ).statusCode;
      for (let n = 0; n < most; n += 1) if ((await call(n)) !== 200) expect.fail(`refused at ${String(n)}`);
      expect(await call(most)).toBe(429);
      expect(await call(most, '10.0.0.2')).toBe(200);
      await app.close();
    });

    it('a route’s own limit of size holds when it is the smaller, the door’s when that is', async () => {
      const app = guarded();
      app.post('/mail/small', { bodyLimit: 10 }, () => 'x');
      app.post('/mail/large', { bodyLimit: 10_000_000 }, () => 'x');
      const send = async (url: string, size: number) =>
        (await app.inject({ method: 'POST', url, payload: { x: 'x'.repeat(size) } })).statusCode;
      expect(await send('/mail/small', 20)).toBe(413);
      expect(await send('/mail/large', 10_000)).toBe(200);
      expect(await send('/mail/large', 17_000)).toBe(413);
      await app.close();
    });
  });
});
