import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressesOf, hearRoutes, type RegisteredRoute } from '#test/people/every-route.ts';
import { expectSecure } from '#test/people/secure-answer.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

let server: TestServer;
let routes: RegisteredRoute[];
beforeAll(async () => {
  [server, routes] = await hearRoutes(() => aServer());
});
afterAll(() => server.close());

const anything = new Proxy<Record<string, readonly string[]>>({}, { get: () => ['anfa'] });
/** An event stream never ends: only its refusal is asked for. */
const callersOf = (url: string): Record<string, string>[] => (url === '/poke' ? [{}] : [{}, adminHeader]);
/** Addresses that no route reads. */
const unread = ['/%zz', '/db/%zz', '/db/requests-anfa/%e0%a4%a', '/nothing', '//x'];
/** Random ids, nobody's yet, in CouchDB's own words. Whoever adds a route here says why a browser may keep its answer. */
const kept: ReadonlySet<string> = new Set(['/db/_uuids']);

it('every route answers with headers that let nothing run, be framed, sniffed or kept, to whomever', async () => {
  expect(routes.length).toBeGreaterThan(60);
  const person = await server.signIn('per-anfa-agent-1');
  for (const { method, url: template } of routes)
    for (const url of addressesOf(template, anything))
      for (const headers of [...callersOf(template), ...(template === '/poke' ? [] : [person])]) {
        if (String(method) === 'DELETE' && 'authorization' in headers) continue;
        const answer = await server.app.inject({ method, url, headers });
        const where = `${method} ${url} ${String(answer.statusCode)}`;
        expectSecure(answer.headers, where);
        expect(answer.headers['content-security-policy'], where).not.toMatch(/unsafe/);
        if (!kept.has(template)) expect(answer.headers['cache-control'], where).toBe('no-store');
      }
});

it('an address that cannot be read is refused with the same headers', async () => {
  for (const url of unread) {
    const answer = await server.app.inject({ url });
    expectSecure(answer.headers, url);
    expect(answer.headers['cache-control'], url).toBe('no-store');
    expect([400, 401, 404], url).toContain(answer.statusCode);
  }
});
