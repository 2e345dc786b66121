import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

let server: TestServer;
/** Every route of the CouchDB doors that writes, as Fastify itself registers them. */
const writing: { method: string; url: string }[] = [];
beforeAll(async () => {
  const hear = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat())
        if (url.startsWith('/db/:database') && !['GET', 'HEAD', 'OPTIONS'].includes(each))
          writing.push({ method: each, url });
    });
  };
  subscribe('fastify.initialization', hear);
  server = await aServer();
  unsubscribe('fastify.initialization', hear);
  await server.desk('per-anfa-agent-1', 'profile-anfa-1');
});
afterAll(() => server.close());

/** All that is kept of the log, entries and what stands beside them; but that the administrator was there. */
const held = async () => {
  const { rows: all } = await server.store.readChanges('audit', { since: '0', includeDocuments: true });
  const rows = all.filter(({ json = '' }) => !json.includes('"what":"administrator-'));
  const locals = server.store.sqlite.prepare('SELECT count(*) AS n FROM locals').get() as { n: number };
  return JSON.stringify([rows, locals.n]);
};
const entry = 'a-000000000001';
const bodyFor = (rev: string) => ({
  _id: entry,
  _rev: rev,
  forged: true,
  docs: [
    { _id: entry, _rev: rev, forged: true },
    { _id: 'a-000000009999', forged: true },
  ],
  keys: [entry],
  selector: {},
  index: { fields: ['at'] },
});

describe('the administrator at every door of the audit log', () => {
  it('changes nothing, whatever the address says beside its path', async () => {
    const before = await held();
    const { _rev = '' } = (await server.store.getDocument('audit', entry)) ?? {};
    expect(writing.length).toBeGreaterThan(15);
    for (const { method, url } of writing)
      for (const name of ['audit', '%61udit'])
        for (const query of ['', `?rev=${_rev}`, `?x=/_find&rev=${_rev}`, '?x=/_all_docs?', '?x=%zz']) {
          const path = url
            .replace(':database', name)
            .replace(':id', entry)
            .replace('*', 'content')
            .replace(':ddoc', 'x')
            .replace(':name', 'x');
          const answer = await server.app.inject({
            method: method as HTTPMethods & 'GET',
            url: path + query,
            headers: adminHeader,
            ...(method === 'DELETE' ? {} : { payload: bodyFor(_rev) }),
          });
          expect(answer.statusCode, `${method} ${path}${query}`).toBeLessThan(500);
          expect(await held(), `${method} ${path}${query}`).toBe(before);
        }
  });

  it('may still look something up', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/db/audit/_find',
      headers: adminHeader,
      payload: { selector: { seq: 1 } },
    });
    expect(answer.json()).toMatchObject({ docs: [{ _id: entry }] });
  });
});
