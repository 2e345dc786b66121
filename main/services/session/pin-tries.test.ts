import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '#main/ports/secret-store.ts';
import { memorySecretStore } from '#test/people/memory-secret-store.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { sessionDesk } from '#test/people/session-desk.ts';
import { closeVault } from './vault.ts';

const agent = 'per-anfa-agent-1';
const pin = '482913';
const away = 'http://127.0.0.1:9';
const entry = `account-${agent}`;
let server: TestServer;
let url: string;
let secrets: SecretStore;
let later = 0;
beforeAll(async () => {
  server = await aServer({ clock: () => new Date().toISOString() });
  url = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());
beforeEach(() => {
  secrets = memorySecretStore();
  later = 0;
});
const aDesk = (at = url) => sessionDesk({ server, secrets, url: at, later: () => later });
const attempt = async (tried: string, at = url) => {
  const outcome = await aDesk(at).session.unlock({ personId: agent, pin: tried });
  if (outcome.kind === 'wrong-pin') later += outcome.waitSeconds * 1000;
  return outcome;
};
const copy = async () => (await secrets.find('p1', entry)) ?? '';
const putBack = (text: string) => secrets.set('p1', entry, text);
const logged = async (what: string): Promise<number> => {
  const headers = adminHeader;
  const answer = await server.app.inject({ url: '/db/audit/_all_docs?include_docs=true', headers });
  return answer.body.split(`"what":"${what}"`).length - 1;
};

describe('a desk whose folder is put back to a copy, so that its tries begin anew', () => {
  it('is noticed at the next try, its sign-in is over, and the log says so', async () => {
    await aDesk().open(agent);
    const copied = await copy();
    for (const wrong of ['975310', '975311', '975312'])
      expect(await attempt(wrong)).toMatchObject({ kind: 'wrong-pin' });
    await putBack(copied);
    const before = await logged('desk-put-back');
    expect(await attempt(pin)).toEqual({ kind: 'closed', state: 'signed-out' });
    expect(await logged('desk-put-back')).toBe(before + 1);
    await putBack(copied);
    expect(await attempt(pin)).toEqual({ kind: 'closed', state: 'signed-out' });
    expect(await logged('desk-put-back')).toBe(before + 1);
    // The owner signs in at the directory, and goes on with the PIN and the store there was.
    const desk = aDesk();
    await desk.signIn(agent);
    expect(await desk.session.unlock({ personId: agent, pin })).toMatchObject({ kind: 'open' });
    expect(await desk.session.token({ fresh: true })).toMatchObject({ kind: 'token' });
  });

  it('without a network opens, as it must, and is noticed at the next contact', async () => {
    await aDesk().open(agent);
    const copied = await copy();
    await attempt('975310');
    await putBack(copied);
    const desk = aDesk(away);
    expect(await desk.session.unlock({ personId: agent, pin })).toMatchObject({ kind: 'open' });
    expect(await desk.session.token({ fresh: true })).toEqual({ kind: 'away' });
    expect(await attempt(pin)).toEqual({ kind: 'closed', state: 'signed-out' });
  });

  it('and opened offline while a page still runs: its renewal is refused', async () => {
    await aDesk().open(agent);
    const copied = await copy();
    await attempt('975310');
    await attempt('975311');
    await putBack(copied);
    // The way to the server ends at nothing for the try, and is there again for the renewal.
    let isAway = true;
    const link = createServer((request, response) => {
      if (isAway) return request.socket.destroy();
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = { 'content-type': 'application/json' };
        const body = Buffer.concat(chunks);
        void fetch(`${url}${request.url ?? ''}`, { method: 'POST', headers, body }).then(async (answer) =>
          response.writeHead(answer.status, headers).end(await answer.text()),
        );
      });
    });
    await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve));
    const desk = aDesk(`http://127.0.0.1:${String((link.address() as AddressInfo).port)}`);
    expect(await desk.session.unlock({ personId: agent, pin })).toMatchObject({ kind: 'open' });
    isAway = false;
    expect(await desk.session.token({ fresh: true })).toEqual({ kind: 'sign-in-again' });
    link.closeAllConnections();
    link.close();
  });

  it('and its number raised by another program is still counted: after ten the sign-in is over', async () => {
    await aDesk().open(agent);
    const copied = await copy();
    const states: string[] = [];
    for (let n = 1; n <= 11; n += 1) {
      await putBack(copied.replace(/"lastTry":\{"tries":\d+/, `"lastTry":{"tries":${String(n)}`));
      const outcome = await attempt('975310');
      states.push(outcome.kind === 'wrong-pin' ? String(outcome.triesLeft) : outcome.kind);
    }
    expect(states).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1', '0', 'closed']);
    expect(await logged('pin-guessed')).toBe(1);
    // The right PIN, found by then, opens nothing that the server has.
    await putBack(copied);
    expect((await attempt(pin)).kind).toBe('closed');
    const offline = aDesk(away);
    await putBack(copied);
    await offline.session.unlock({ personId: agent, pin });
    expect(await aDesk().session.token({ fresh: true })).toEqual({ kind: 'closed' });
  });
});

describe('a desk that is used as it should be', () => {
  it('is never taken for a copy: wrong and right PINs, two windows at once, no network, a sign-in in between', async () => {
    await aDesk().open(agent);
    for (let day = 0; day < 3; day += 1) {
      expect(await attempt('975310')).toMatchObject({ kind: 'wrong-pin', triesLeft: 9 });
      await attempt('975310', away);
      expect(await attempt(pin, away)).toMatchObject({ kind: 'open' });
      const desk = aDesk();
      const unlock = () => desk.session.unlock({ personId: agent, pin });
      const both = await Promise.all([unlock(), unlock()]);
      expect(both.map(({ kind }) => kind)).toEqual(['open', 'open']);
      const renewal = desk.session.token({ fresh: true });
      desk.session.lock();
      expect(await unlock()).toMatchObject({ kind: 'open' });
      expect(await renewal).toMatchObject({ kind: 'token' });
      expect(await desk.session.token({ fresh: true })).toMatchObject({ kind: 'token' });
    }
    const again = aDesk();
    await again.signIn(agent);
    expect(await again.session.unlock({ personId: agent, pin })).toMatchObject({ kind: 'open' });
    expect(await again.session.token({ fresh: true })).toMatchObject({ kind: 'token' });
  }, 60_000);

  it('does not wait long for a server that hangs, nor does a made-up key tell anything', async () => {
    await aDesk().open(agent);
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const began = performance.now();
    const at = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
    expect(await attempt(pin, at)).toMatchObject({ kind: 'open' });
    expect(performance.now() - began).toBeGreaterThan(2000);
    silent.closeAllConnections();
    silent.close();
    const key = `${'a'.repeat(32)}~${'b'.repeat(32)}`;
    const payload = { key, last: { tries: 0, marks: [] } };
    const answer = await server.app.inject({ method: 'POST', url: '/auth/pin-tries', payload });
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { error: 'bad_request' }]);
  });
});

it('a PIN chosen before the rule opens nothing until another is chosen; the store stays', async () => {
  const first = await aDesk().open(agent);
  const one = JSON.parse(await copy()) as Record<string, unknown>;
  const key = Buffer.from(first.open?.key ?? '', 'base64');
  await putBack(JSON.stringify({ ...one, vault: await closeVault(key, '000000', { N: 1024, r: 8, p: 1 }) }));
  const desk = aDesk(away);
  expect(await desk.session.unlock({ personId: agent, pin: '000000' })).toEqual({ kind: 'change-pin' });
  expect((await desk.session.status()).open).toBeNull();
  expect(await desk.session.token({ fresh: false })).toEqual({ kind: 'closed' });
  const wrong = { personId: agent, pin: '111111', newPin: '730584' };
  expect(await desk.session.unlock(wrong)).toMatchObject({ kind: 'wrong-pin' });
  expect(await desk.session.unlock({ ...wrong, pin: '000000' })).toEqual({ kind: 'open', desk: first.open });
  expect(await attempt('000000')).toMatchObject({ kind: 'wrong-pin' });
  expect(await attempt('730584')).toMatchObject({ kind: 'open' });
});
