import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { madeExchange, telephoneAnswer } from '#shared/contracts/telephone-api.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { type SipExchange, sipExchange } from './sip-exchange.ts';

const agent = 'per-anfa-agent-1';
let server: TestServer;
let exchange: SipExchange;
let at: string;
beforeAll(async () => {
  server = await aServer({ clock: () => new Date().toISOString() });
  at = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const made = await fetch(`${at}/admin/exchanges`, {
    method: 'POST',
    headers: { ...adminHeader, 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'central', name: 'Standard', office: 'anfa', addresses: ['127.0.0.0/8'] }),
  });
  const { path } = madeExchange.parse(await made.json());
  const headers = await server.signIn(agent);
  await server.app.inject({
    method: 'PUT',
    url: '/telephone/extension',
    headers,
    payload: { extension: '2014' },
  });
  exchange = await sipExchange(at + path);
});
afterAll(async () => {
  await exchange.stop();
  await server.close();
});

const mine = async () =>
  telephoneAnswer.parse(
    (await server.app.inject({ url: '/telephone/mine', headers: await server.signIn(agent) })).json(),
  );
const latest = async () => (await mine()).calls[0];
const soon = (what: object) =>
  vi.waitFor(async () => expect(await latest()).toMatchObject(what), { timeout: 10_000, interval: 50 });

describe('a SIP call through Kamailio as docs/deploy-telephone.md says', () => {
  it('rings at the desk, is answered and ends there', async () => {
    await exchange.telephonesAre('answers');
    const over = exchange.call('"Fatima Zahra" <sip:0661223344@10.0.0.1;user=phone>');
    await soon({ state: 'ringing', number: '+212661223344' });
    await soon({ state: 'talking', number: '+212661223344' });
    await over;
    await soon({ state: 'ended', number: '+212661223344' });
    expect((await mine()).missed).toEqual([]);
  });

  it('of somebody who gives up, or finds the line busy, is a missed call of that number', async () => {
    await exchange.telephonesAre('rings');
    await exchange.call('<sip:+212662445566@10.0.0.1>', 'gives-up');
    await vi.waitFor(async () =>
      expect((await mine()).missed).toMatchObject([{ number: '+2126••••••66', times: 1 }]),
    );
    await exchange.telephonesAre('busy');
    await exchange.call('<sip:00212662445566@10.0.0.1>');
    await vi.waitFor(async () =>
      expect((await mine()).missed).toMatchObject([{ number: '+2126••••••66', times: 2 }]),
    );
  });

  it('with a withheld number is a call of nobody known', async () => {
    await exchange.telephonesAre('answers');
    const over = exchange.call('"Anonymous" <sip:anonymous@anonymous.invalid>');
    await soon({ state: 'talking', number: null });
    await over;
    await soon({ state: 'ended', number: null });
  });

  it('is one of twelve at once, and none is left ringing', async () => {
    const before = (await mine()).calls.length;
    await exchange.call('<sip:+212663778899@10.0.0.1>', 'speaks', 12);
    await vi.waitFor(async () => {
      const { calls } = await mine();
      expect(calls.length - before).toBe(12);
      expect(calls.filter(({ state }) => state !== 'ended')).toEqual([]);
    });
    expect((await mine()).missed.map(({ number }) => number)).toEqual(['+2126••••••66']);
  });

  it('is put through also when Maktab does not answer', async () => {
    await server.app.close();
    await exchange.call('<sip:+212664001122@10.0.0.1>');
  });
});
