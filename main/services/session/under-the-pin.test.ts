import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { SecretStore } from '#main/ports/secret-store.ts';
import { memorySecretStore } from '#test/people/memory-secret-store.ts';
import { aServer, publicUrl, type TestServer } from '#test/people/server.ts';
import { sessionDesk } from '#test/people/session-desk.ts';
import { signInWith } from '#test/people/sign-in.ts';
import { costOfBefore } from './pin-cost.ts';
import { closeVault } from './vault.ts';

const agent = 'per-anfa-agent-1';
const pin = '482913';
const refreshToken = /[0-9a-f]{32}\.[\w-]{43}/;
let server: TestServer;
let url: string;
let secrets: SecretStore;
beforeAll(async () => {
  server = await aServer({ clock: () => new Date().toISOString() });
  url = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());
beforeEach(() => {
  secrets = memorySecretStore();
});
const kept = async () => (await secrets.find('p1', `account-${agent}`)) ?? '';
const aDesk = (more: Partial<Parameters<typeof sessionDesk>[0]> = {}) =>
  sessionDesk({ server, secrets, url, ...more });

it('nothing that opens the server lies on the PC outside the PIN, open, locked, renewed or half renewed', async () => {
  const desk = aDesk();
  await desk.open(agent);
  expect(await kept()).not.toMatch(refreshToken);
  await desk.session.token({ fresh: true });
  expect(await kept()).not.toMatch(refreshToken);
  const cut = aDesk({ url: 'http://127.0.0.1:9' });
  await cut.session.unlock({ personId: agent, pin });
  expect(await cut.session.token({ fresh: true })).toEqual({ kind: 'away' });
  expect(await kept()).not.toMatch(refreshToken);
  desk.session.lock();
  expect(await desk.session.token({ fresh: false })).toEqual({ kind: 'closed' });
});

it('a renewal under way when the desk locks is kept, and the sign-in goes on afterwards', async () => {
  const desk = aDesk();
  await desk.open(agent);
  const renewal = desk.session.token({ fresh: true });
  desk.session.lock();
  expect(await renewal).toMatchObject({ kind: 'token' });
  await desk.session.unlock({ personId: agent, pin });
  expect(await desk.session.token({ fresh: true })).toMatchObject({ kind: 'token' });
});

it('the account of a version before opens, and its token goes under the PIN, at what a PIN costs today', async () => {
  const { person, refresh_token } = await signInWith(server.http, agent, publicUrl);
  const key = randomBytes(32);
  const { cost: _none, ...vault } = await closeVault(key, pin, costOfBefore);
  const now = Date.now();
  const before = {
    v: 1,
    person,
    storeId: 'sto-from-before',
    vault,
    escrow: null,
    wrong: { count: 0, until: 0 },
    refreshToken: refresh_token,
    attempt: null,
    state: 'ready',
    lastContact: now,
    latestSeen: now,
    offlineSeconds: 1000,
  };
  await secrets.set('p1', `account-${agent}`, JSON.stringify(before));
  await secrets.set('p1', 'accounts', JSON.stringify([agent]));
  const today = { N: 2 ** 10, r: 8, p: 3 };
  const pinCost = { here: async () => today, least: { N: 2 ** 16, r: 8, p: 3 } };
  expect(await aDesk({ pinCost }).session.unlock({ personId: agent, pin: '975310' })).toMatchObject({
    kind: 'wrong-pin',
  });
  const desk = aDesk({ pinCost });
  const opened = await desk.session.unlock({ personId: agent, pin });
  expect(opened).toMatchObject({
    kind: 'open',
    desk: { storeId: 'sto-from-before', key: key.toString('base64') },
  });
  const text = await kept();
  expect(text).not.toMatch(refreshToken);
  const read = z.object({ v: z.literal(2), vault: z.object({ cost: z.unknown() }) }).parse(JSON.parse(text));
  expect(read.vault.cost).toEqual(today);
  expect(await desk.session.token({ fresh: false })).toMatchObject({ kind: 'token' });
  expect(await aDesk({ pinCost }).session.unlock({ personId: agent, pin })).toMatchObject({ kind: 'open' });
});
