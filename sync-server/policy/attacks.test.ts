import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';

const [agent, head] = ['per-anfa-agent-1', 'per-anfa-head-1'];
let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  const desk = await server.desk(agent, 'profile-attacks');
  await server.send(
    agent,
    Array.from({ length: 30 }, () => aCommand(aRegistration({}, desk), { desk })),
  );
});
afterAll(() => server.close());
const post = (url: string, payload: string | object, headers: Record<string, string> = adminHeader) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const find = (selector: string) => post('/db/requests-anfa/_find', `{"selector":${selector},"limit":5}`);
const nested = (open: string, close: string, times: number, inner: string) =>
  open.repeat(times) + inner + close.repeat(times);

describe('a question that is made to stall or break the server', () => {
  it('is refused when it is nested beyond what anybody asks', async () => {
    for (const [open, close] of [
      ['{"$not":', '}'],
      ['{"$and":[', ']}'],
      ['{"a":{"$elemMatch":', '}}'],
      ['{"a":', '}'],
    ] as const) {
      const began = performance.now();
      const answer = await find(nested(open, close, 20_000, '{"_id":{"$gt":null}}'));
      expect(answer.statusCode, `${open} ${answer.body.slice(0, 200)}`).toBe(400);
      expect(performance.now() - began, open).toBeLessThan(2000);
    }
  });

  it('is refused, or answered in good time, when it is as wide as it is deep', async () => {
    const wide = `{"$or":[${Array.from({ length: 50_000 }, (_, n) => `{"x":${String(n)}}`).join(',')}]}`;
    const began = performance.now();
    expect((await find(wide)).statusCode).toBeLessThan(500);
    expect(performance.now() - began).toBeLessThan(3000);
    const regex = `{"subject":{"$regex":"${'(a*)*'.repeat(200)}b"}}`;
    expect((await find(regex)).statusCode).toBeLessThan(500);
    expect(performance.now() - began).toBeLessThan(6000);
  });

  it('changes no object of everybody’s by the name of a prototype', async () => {
    await find('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    const doc =
      '{"docs":[{"_id":"x-polluting","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]}';
    await post('/db/requests-anfa/_bulk_docs', doc);
    await post(
      '/privacy/identifiers',
      '{"asks":[{"__proto__":{"polluted":true}}]}',
      await server.signIn(agent),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('gets no more for a limit beyond every number', async () => {
    for (const limit of ['9007199254740993', '1e308', '-1', '99999999999999999999999']) {
      const answer = await server.app.inject({
        url: `/db/requests-anfa/_changes?limit=${limit}&include_docs=true`,
        headers: adminHeader,
      });
      expect(answer.statusCode, limit).toBeLessThan(500);
    }
  });
});

describe('somebody with two sessions', () => {
  it('is one person all the same: nobody decides on their own e-mail, and put out is out of both', async () => {
    const [one, two] = [await server.signIn(head), await server.signIn(head)];
    for (const headers of [one, two])
      expect((await server.app.inject({ url: '/auth/me', headers })).statusCode).toBe(200);
    expect((await post(`/admin/people/${head}/put-out`, {})).statusCode).toBe(200);
    for (const headers of [one, two])
      expect((await server.app.inject({ url: '/mail/held', headers })).statusCode).toBe(401);
  });

  it('who is no administrator learns nothing of proofs', async () => {
    const payload = { digest: 'a'.repeat(64) };
    for (const person of [agent, 'per-supervisor-1'])
      expect((await post('/admin/privacy/proofs', payload, await server.signIn(person))).statusCode).toBe(
        403,
      );
    expect((await post('/admin/privacy/proofs', payload)).json()).toEqual({ entry: null });
  });
});
