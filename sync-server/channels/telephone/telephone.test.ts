import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { madeExchange, takenCall, telephoneAnswer } from '#shared/contracts/telephone-api.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { fixedNow } from '#test/people/commands.ts';

const agent = 'per-anfa-agent-1';
const colleague = 'per-anfa-agent-2';
const elsewhere = 'per-maarif-agent-1';
let now = fixedNow;
let server: TestServer;
let path: string;
beforeAll(async () => {
  server = await aServer({ clock: () => now });
  const made = await admin('/admin/exchanges', {
    code: 'central',
    name: 'Standard d’Anfa',
    office: 'anfa',
    addresses: ['127.0.0.0/8'],
  });
  path = madeExchange.parse(made.json()).path;
  await sit(agent, '2014');
});
afterAll(() => server.close());
beforeEach(() => {
  now = new Date(Date.parse(now) + 12 * 60_000).toISOString();
  server.signInAnew();
});

const admin = (url: string, payload: object) =>
  server.app.inject({ method: 'POST', url, headers: adminHeader, payload });
const sit = async (person: string, extension: string | null) => {
  const headers = await server.signIn(person);
  return server.app.inject({ method: 'PUT', url: '/telephone/extension', headers, payload: { extension } });
};
const mine = async (person: string) => {
  const answer = await server.app.inject({ url: '/telephone/mine', headers: await server.signIn(person) });
  return telephoneAnswer.parse(answer.json());
};
const take = async (person: string, id = '') => {
  const headers = await server.signIn(person);
  return server.app.inject({ method: 'POST', url: `/telephone/calls/${id}/return`, headers });
};
/** As an exchange says it: a form. */
const say = (fields: Record<string, string>, from = '127.0.0.1', to = path) =>
  server.app.inject({
    method: 'POST',
    url: to,
    remoteAddress: from,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ direction: 'in', to: '0522000000', ...fields }).toString(),
  });
const caller = '+212661223344';
const entries = async (what: string) =>
  (await server.store.readById('audit', null, 5000)).filter((entry) => entry['what'] === what);

describe('a call', () => {
  it('rings and is answered at one desk, and is nobody else’s', async () => {
    expect((await say({ event: 'newCall', callId: 'a', from: caller, 'user[]': '2014' })).json()).toEqual({});
    expect((await mine(agent)).calls).toMatchObject([
      { state: 'ringing', number: caller, line: '+212522000000' },
    ]);
    expect((await mine(colleague)).calls).toEqual([]);
    await say({ event: 'answer', callId: 'a', from: caller, answeringNumber: '2014' });
    expect((await mine(agent)).calls).toMatchObject([{ state: 'talking', number: caller }]);
    await say({ event: 'hangup', callId: 'a', from: caller, cause: 'normalClearing' });
    expect((await mine(agent)).calls).toMatchObject([{ state: 'ended' }]);
    expect((await mine(agent)).missed).toEqual([]);
  });

  it('told in another order, twice, as JSON and by a colleague’s pick-up ends the same', async () => {
    const headers = { 'content-type': 'application/json' };
    const json = (body: object) =>
      server.app.inject({ method: 'POST', url: path, headers, payload: JSON.stringify(body) });
    await json({ event: 'hangup', callId: 7, from: '212661999999', direction: 'in', cause: 'cancel' });
    await json({ event: 'answer', callId: '7', from: '212661999999', user: ['2014'] });
    await json({ event: 'newCall', callId: '7', from: '212661999999', user: ['2013', '2014'] });
    await json({ event: 'hangup', callId: '7', from: '212661999999' });
    const { calls, missed } = await mine(agent);
    expect(calls[0]).toMatchObject({ state: 'ended', number: '+212661999999' });
    expect(missed).toEqual([]);
  });

  it('put through to a colleague leaves the first desk', async () => {
    await sit(colleague, '2015');
    await say({ event: 'newCall', callId: 'b', from: caller, 'user[]': '2014' });
    await say({ event: 'answer', callId: 'b', from: caller, answeringNumber: '2014' });
    await say({ event: 'answer', callId: 'b', from: caller, answeringNumber: '2015' });
    expect((await mine(agent)).calls.filter(({ state }) => state === 'talking')).toEqual([]);
    expect((await mine(colleague)).calls).toMatchObject([{ state: 'talking', number: caller }]);
    await say({ event: 'hangup', callId: 'b', from: caller });
  });

  it('is known by its number, whatever the exchange makes of it; a withheld one by none', async () => {
    const forms = [' 212661223344', '"Ali" <sip:+212661223344@10.0.0.1;user=phone>', 'tel:0661-22-33-44'];
    for (const [n, from] of forms.entries()) {
      await say({ event: 'newCall', callId: `form-${String(n)}`, from, 'user[]': '2014' });
      expect((await mine(agent)).calls[0]?.number, from).toBe(caller);
      await say({ event: 'hangup', callId: `form-${String(n)}`, from, cause: 'forwarded' });
    }
    for (const from of ['anonymous', '', 'sip:anonymous@anonymous.invalid', 'Restricted']) {
      await say({ event: 'newCall', callId: `hidden ${from}`, from, 'user[]': '2014' });
      expect((await mine(agent)).calls[0]?.number, from).toBeNull();
      await say({ event: 'hangup', callId: `hidden ${from}`, from, cause: 'forwarded' });
    }
    expect((await mine(agent)).missed).toEqual([]);
  });

  it('whose end is never told is not answered for ever', async () => {
    await say({ event: 'newCall', callId: 'lost', from: '+212661000001', 'user[]': '2014' });
    now = new Date(Date.parse(now) + 11 * 60_000).toISOString();
    const { calls, missed } = await mine(agent);
    expect(calls.filter(({ state }) => state === 'ringing')).toEqual([]);
    expect(missed).toMatchObject([{ number: '+2126••••••01' }]);
    await say({ event: 'newCall', callId: 'again', from: '+212661000001', 'user[]': '2014' });
    await say({ event: 'answer', callId: 'again', from: '+212661000001', answeringNumber: '2014' });
    expect((await mine(agent)).missed, 'they spoke').toEqual([]);
    await say({ event: 'hangup', callId: 'lost', from: '+212661000001' });
    expect((await mine(agent)).missed, 'a late end changes nothing').toEqual([]);
  });
});

describe('a missed call', () => {
  it('is one line a number, masked, for those who register there; its number goes to the one who rings back', async () => {
    const from = '+212662445566';
    for (const callId of ['m1', 'm2', 'm3']) {
      await say({ event: 'newCall', callId, from, queue: 'Accueil', 'user[]': '2014' });
      await say({ event: 'hangup', callId, from, queue: 'Accueil', cause: 'noAnswer' });
    }
    const { missed } = await mine(colleague);
    expect(missed).toMatchObject([{ number: '+2126••••••66', times: 3, line: 'Accueil', takenBy: null }]);
    expect(JSON.stringify(missed)).not.toContain('445566');
    expect((await mine(elsewhere)).missed).toEqual([]);
    const id = missed[0]?.id;
    expect((await take(elsewhere, id)).statusCode).toBe(404);
    const both = await Promise.all([take(agent, id), take(colleague, id)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const given = both.find(({ statusCode }) => statusCode === 200);
    expect(takenCall.parse(given?.json())).toEqual({ number: from });
    expect(await entries('call-returned')).toMatchObject([{ facts: { document: id, office: 'anfa' } }]);
    expect(JSON.stringify(await entries('call-returned'))).not.toContain('445566');
    await say({ event: 'newCall', callId: 'back', direction: 'out', from: '2014', to: from });
    await say({
      event: 'answer',
      callId: 'back',
      direction: 'out',
      from: '2014',
      to: from,
      answeringNumber: '2014',
    });
    expect((await mine(agent)).missed).toEqual([]);
  });

  it('is forgotten after a month', async () => {
    await say({ event: 'newCall', callId: 'old', from: caller, 'user[]': '2014' });
    await say({ event: 'hangup', callId: 'old', from: caller });
    const [{ id } = { id: '' }] = (await mine(agent)).missed;
    now = new Date(Date.parse(now) + 31 * 24 * 3_600_000).toISOString();
    server.signInAnew();
    const { Calls } = await import('./calls.ts');
    expect(await (await Calls.over(server.store, () => now)).forget()).toBeGreaterThan(0);
    expect(await server.store.getDocument('telephone', id)).toBeNull();
    expect((await mine(agent)).missed).toEqual([]);
  });
});

describe('the door of an exchange', () => {
  it('knows a token only from its addresses, and stores none', async () => {
    const call = { event: 'newCall', callId: 'x', from: caller, 'user[]': '2014' };
    expect((await say(call, '10.0.0.9')).statusCode).toBe(404);
    expect((await say(call, '::ffff:127.0.0.9')).statusCode).toBe(200);
    expect((await say(call, '127.0.0.1', `/telephone/cti/${'a'.repeat(43)}`)).statusCode).toBe(404);
    const token = path.split('/').at(-1) ?? '';
    expect(JSON.stringify(await server.store.readById('telephone', null, 500))).not.toContain(token);
    await say({ ...call, event: 'hangup', cause: 'forwarded' });
  });

  it('says what is wrong with an event, and refuses what is too large', async () => {
    const wrong = await say({ event: 'newCall', from: caller });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('callId');
    expect((await say({ event: 'dance', callId: 'x' })).statusCode).toBe(400);
    expect((await say({ event: 'newCall', callId: 'x', from: 'z'.repeat(20_000) })).statusCode).toBe(413);
  });

  it('is closed when the exchange is ended, and made anew has another token; administrators alone do so', async () => {
    const headers = await server.signIn(agent);
    const body = { code: 'second', name: 'Second', office: 'anfa', addresses: [] };
    const byAgent = await server.app.inject({
      method: 'POST',
      url: '/admin/exchanges',
      headers,
      payload: body,
    });
    expect(byAgent.statusCode).toBe(403);
    const first = madeExchange.parse((await admin('/admin/exchanges', body)).json());
    expect((await admin('/admin/exchanges', body)).statusCode).toBe(409);
    expect((await admin('/admin/exchanges', { ...body, code: 'third', office: 'nowhere' })).statusCode).toBe(
      400,
    );
    expect((await admin('/admin/exchanges/second/end', {})).statusCode).toBe(200);
    const call = { event: 'newCall', callId: 'y', from: caller };
    expect((await say(call, '127.0.0.1', first.path)).statusCode).toBe(404);
    const second = madeExchange.parse((await admin('/admin/exchanges', body)).json());
    expect(second.path).not.toBe(first.path);
    expect(await entries('exchange-made')).toHaveLength(3);
  });
});

it('a telephone stands before one person: who sits down at it takes it, on record, and not what was said there', async () => {
  await say({ event: 'newCall', callId: 'before', from: caller, 'user[]': '2014' });
  await say({ event: 'answer', callId: 'before', from: caller, answeringNumber: '2014' });
  await say({ event: 'hangup', callId: 'before', from: caller });
  expect((await mine(agent)).calls).not.toEqual([]);
  now = new Date(Date.parse(now) + 60_000).toISOString();
  await sit(colleague, '2014');
  expect((await mine(agent)).extension).toBeNull();
  expect((await mine(colleague)).calls).toEqual([]);
  expect(await entries('telephone-taken')).toMatchObject([{ by: colleague, facts: { person: agent } }]);
});

it('desks are told at once by their event stream, and only those concerned', async () => {
  await sit(agent, '2014');
  await sit(colleague, '2015');
  const origin = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const stop = new AbortController();
  const heard: Record<string, string> = { [agent]: '', [colleague]: '' };
  for (const person of [agent, colleague]) {
    const response = await fetch(`${origin}/poke`, {
      headers: await server.signIn(person),
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    void (async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        heard[person] += part.value;
    })().catch(() => undefined);
  }
  await fetch(origin + path, {
    method: 'POST',
    body: new URLSearchParams({ event: 'newCall', callId: 'poked', from: caller, 'user[]': '2014' }),
  });
  await expect.poll(() => heard[agent], { timeout: 2000, interval: 10 }).toContain('"calls"');
  expect(heard[colleague]).not.toContain('"calls"');
  stop.abort();
});
