import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hearRoutes, type RegisteredRoute } from '#test/people/every-route.ts';
import { expectSecure } from '#test/people/secure-answer.ts';
import { makeKeys } from '#sync-server/session/saml/sp-keys.ts';
import { buildIdentityProvider } from './identity-provider.ts';

let app: FastifyInstance;
let routes: RegisteredRoute[];
beforeAll(async () => {
  const keys = await makeKeys('Test directory', 2048);
  [app, routes] = await hearRoutes(() => buildIdentityProvider({ keys, url: () => 'http://127.0.0.1:9' }));
});
afterAll(() => app.close());

it('every answer of the demo directory, refusals and stumbles too, has the headers of every other server', async () => {
  expect(routes.length).toBeGreaterThan(3);
  const asked = [
    ...routes.flatMap(({ method, url }) => [
      { method, url },
      { method, url: `${url}?SAMLRequest=%zz&Signature=x` },
    ]),
    { method: 'GET' as const, url: '/nothing' },
    { method: 'GET' as const, url: '/%zz' },
    { method: 'GET' as const, url: '/__proto__' },
    {
      method: 'POST' as const,
      url: '/sso',
      headers: { 'content-type': 'application/json' },
      payload: '{"a',
    },
  ];
  for (const request of asked) {
    const answer = await app.inject(request);
    const where = `${request.method} ${request.url} ${String(answer.statusCode)}`;
    expectSecure(answer.headers, where);
    expect(answer.headers['cache-control'], where).toBe('no-store');
    expect(answer.body, where).not.toMatch(/\.ts:\d+/);
    expect(answer.statusCode, where).toBeLessThan(500);
  }
});
