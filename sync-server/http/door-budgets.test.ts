import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hearRoutes, type RegisteredRoute } from '#test/people/every-route.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { doorBudgetOf, doorBudgets } from './door-budgets.ts';
import { CallCounts } from './keep-budgets.ts';

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
});
