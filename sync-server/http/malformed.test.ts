import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

let server: TestServer;
const routes: { method: string; url: string }[] = [];
beforeAll(async () => {
  const hear = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.push({ method: each, url });
    });
  };
  subscribe('fastify.initialization', hear);
  server = await aServer();
  unsubscribe('fastify.initialization', hear);
  await server.desk('per-anfa-agent-1', 'profile-anfa-1');
});
afterAll(() => server.close());

const queries = [
  'x=%zz',
  '%',
  'since=%00&limit=%ff',
  'since=1&since=2&limit=-1',
  'limit=1e999&skip=99999999999999999999',
  'keys={&startkey=%22&endkey=%5B&rev=x&open_revs=[',
  '__proto__=1&constructor=x&toString=y',
  'redirect_uri=http://127.0.0.1:99999/cb&state=x&code_challenge=x&code_challenge_method=S256',
  'SAMLRequest=%00&RelayState=%zz&SigAlg=x&Signature=x',
  `feed=longpoll&timeout=0&heartbeat=x&filter=_selector&x=${'y'.repeat(9000)}`,
];
const names = [
  '%zz',
  '%00',
  '__proto__',
  'constructor',
  '..%2f..',
  '%ED%A0%80',
  '_design',
  'x'.repeat(1999),
  '%E2%80%AE',
];
const bodies: readonly (readonly [string, string])[] = [
  ['application/json', '{'],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"x"'],
  ['application/json', '{"__proto__":{"x":1},"docs":{},"keys":1,"selector":[],"traces":null,"commands":"x"}'],
  ['application/json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['application/json', '{"selector":{"a":{"$regex":"("}},"docs":[null,1,"x",[]],"keys":[null]}'],
  ['application/x-www-form-urlencoded', 'SAMLResponse=%zz&SAMLRequest=%'],
  ['multipart/related; boundary=', '--'],
  ['text/plain', '\u0000'],
  ['x', ''],
];
/** An event stream never ends. */
const apart = new Set(['/poke']);
const parameter = /:[A-Za-z]+(?:\([^)]*\))?|\*/g;

/** Each from an address of its own: the limit of one is not what is looked at here. */
let told = 0;
const tell = async (method: string, url: string, body?: readonly [string, string]) => {
  for (const headers of [adminHeader, await server.signIn('per-anfa-agent-1')]) {
    const { statusCode } = await server.app.inject({
      method: method as HTTPMethods & 'GET',
      url,
      remoteAddress: `10.0.0.${String((told += 1) % 250)}`,
      headers: { ...headers, ...(body ? { 'content-type': body[0] } : {}) },
      ...(body ? { payload: body[1] } : {}),
    });
    // 501: what CouchDB has and we do not offer, said in words.
    expect(
      statusCode === 501 ? 400 : statusCode,
      `${method} ${url.slice(0, 200)} ${body?.[1].slice(0, 80) ?? ''}`,
    ).toBeLessThan(500);
  }
};
const asked = () => routes.filter(({ url, method }) => !apart.has(url) && method !== 'OPTIONS');

describe('every door answers what makes no sense with a word on what is wrong, not with a failure', () => {
  it('in the query', async () => {
    expect(asked().length).toBeGreaterThan(50);
    for (const { method, url } of asked())
      for (const query of queries) await tell(method, `${url.replace(parameter, 'audit')}?${query}`);
  }, 120_000);

  it('in the path', async () => {
    for (const { method, url } of asked()) {
      if (!url.match(parameter)) continue;
      for (const name of names) {
        await tell(
          method,
          url.replace(parameter, () => name),
        );
        // Only the last one makes no sense.
        await tell(
          method,
          url.replace(parameter, (_whole, at: number) =>
            url.slice(at + 1).match(parameter) ? 'audit' : name,
          ),
        );
      }
    }
  }, 120_000);

  it('in the body', async () => {
    for (const { method, url } of asked())
      if (['POST', 'PUT', 'DELETE'].includes(method))
        for (const body of bodies) await tell(method, url.replace(parameter, 'requests-anfa'), body);
  }, 120_000);

  it('in the port that a sign-in is to end at', async () => {
    const challenge = createHash('sha256').update('verifier').digest('base64url');
    const begin = (port: string) =>
      server.app.inject({
        url: `/auth/desktop?redirect_uri=http://127.0.0.1:${port}/cb&state=${'s'.repeat(32)}&code_challenge=${challenge}&code_challenge_method=S256`,
      });
    expect((await begin('4999')).statusCode).toBe(302);
    for (const port of ['99999', '65536', '0', '00080'])
      expect((await begin(port)).statusCode, port).toBe(400);
  });
});
