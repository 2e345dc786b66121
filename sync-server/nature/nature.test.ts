import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people } from '#shared/documents/reference-data.ts';
import { openEmbeddedStore } from '#sync-server/storage/embedded/store.ts';
import { fixedNow } from '#test/people/commands.ts';
import { aServer, publicUrl, type TestServer } from '#test/people/server.ts';
import { signInWith } from '#test/people/sign-in.ts';
import { claimStore, OtherNature } from './claim-store.ts';

const intruder = 'per-supervisor-1';
let dataDir: string;
const running: TestServer[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-nature-'));
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
  rmSync(dataDir, { recursive: true });
});
const start = async (demo: boolean, folder = dataDir): Promise<TestServer> => {
  const server = await aServer({ dataDir: folder, demo });
  running.push(server);
  return server;
};
const stop = async (): Promise<void> => running.pop()?.close();
/** What the store holds, revision by revision. */
const held = async () => {
  const store = openEmbeddedStore({ file: join(dataDir, 'store.sqlite') });
  const names = await store.listDatabases();
  const all = [];
  for (const name of names) all.push([name, (await store.readChanges(name, { since: '0' })).rows]);
  await store.close();
  return JSON.stringify(all);
};
const unmark = (server: TestServer) =>
  server.store.sqlite.prepare("DELETE FROM documents WHERE id = 'store-nature'").run();
/** Somebody of the city itself in the list of people. */
const addColleague = async ({ store }: TestServer) => {
  const { _rev = '', ...plain } = (await store.getDocument('reference', 'people')) ?? { _id: 'people' };
  const list = people.parse(plain);
  const [one] = list.people;
  if (!one) throw new Error('nobody has signed in');
  await store.writeDocuments('reference', [
    { ...list, people: [...list.people, { ...one, id: 'per-n-alami' }], _rev },
  ]);
};
const refreshed = (server: TestServer, refresh_token: string) =>
  server.http({
    method: 'POST',
    path: '/auth/token',
    json: { grant_type: 'refresh_token', refresh_token, attempt: 'a'.repeat(32) },
  });

describe('a store', () => {
  it('of a city is not opened by the demo, which leaves no trace in it', async () => {
    await start(false);
    await stop();
    const before = await held();
    await expect(start(true)).rejects.toThrow('everybody knows its password');
    expect(await held()).toBe(before);
    await start(false);
  });

  it('of a demo is not opened by a city’s server', async () => {
    await start(true);
    await stop();
    const before = await held();
    await expect(start(false)).rejects.toThrow(OtherNature);
    expect(await held()).toBe(before);
    await start(true);
  });

  it('of before there were marks is known by its people', async () => {
    unmark(await start(true));
    await stop();
    await expect(start(false)).rejects.toThrow(OtherNature);
    await start(true);
    await stop();
    await expect(start(false)).rejects.toThrow(OtherNature);
  });

  it('of a city that the demo once opened puts out who came in that way, with their sign-ins', async () => {
    const before = await start(false);
    const { refresh_token } = await signInWith(before.http, intruder, publicUrl);
    await addColleague(before);
    unmark(before);
    await stop();
    const after = await start(false);
    expect((await refreshed(after, refresh_token)).status).toBeGreaterThanOrEqual(400);
    await expect(signInWith(after.http, intruder, publicUrl)).rejects.toThrow('refused');
    const list = people.parse(
      ((document) => {
        const { _rev, ...plain } = document ?? {};
        return plain;
      })(await after.store.getDocument('reference', 'people')),
    );
    expect(list.people.map(({ id, active }) => [id, active])).toEqual(
      expect.arrayContaining([
        [intruder, false],
        ['per-n-alami', true],
      ]),
    );
    const noted = await after.store.readById('audit', null, 100);
    expect(noted.map(({ what, facts }) => [what, facts])).toContainEqual([
      'person-put-out',
      { person: intruder, sessions: '1', why: 'demo' },
    ]);
  });
});

describe('a city’s server', () => {
  it('does not take the demo directory', async () => {
    const store = openEmbeddedStore({ file: join(dataDir, 'store.sqlite') });
    await expect(claimStore(store, { demo: false, hasDemoDirectory: true }, () => fixedNow)).rejects.toThrow(
      'MAKTAB_SSO_FILE',
    );
    expect(await store.listDatabases()).toEqual([]);
    await store.close();
  });

  it('takes no token of a demo, though the key be the same', async () => {
    const demoDir = mkdtempSync(join(tmpdir(), 'maktab-demo-'));
    const demo = await start(true, demoDir);
    copyFileSync(join(demoDir, 'token-key.pem'), join(dataDir, 'token-key.pem'));
    const city = await start(false);
    await signInWith(city.http, intruder, publicUrl);
    const { authorization } = await demo.signIn(intruder);
    const families = (await demo.store.readById('city', 'family:', 5)).filter(
      ({ kind }) => kind === 'family',
    );
    expect(families).toHaveLength(1);
    await city.store.writeDocuments(
      'city',
      families.map(({ _rev: _none, ...family }) => family),
    );
    const ask = (server: TestServer) => server.app.inject({ url: '/auth/me', headers: { authorization } });
    expect((await ask(demo)).statusCode).toBe(200);
    expect((await ask(city)).statusCode).toBe(401);
    rmSync(demoDir, { recursive: true });
  });
});
