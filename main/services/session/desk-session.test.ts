import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '#main/ports/secret-store.ts';
import { memorySecretStore } from '#test/people/memory-secret-store.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { sessionDesk } from '#test/people/session-desk.ts';

const agent = 'per-anfa-agent-1';
const pin = '482913';
let server: TestServer;
let syncUrl: string;
let later = 0;
let secrets: SecretStore;
beforeAll(async () => {
  server = await aServer({ clock: () => new Date(Date.now() + later).toISOString() });
  syncUrl = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());
beforeEach(() => {
  later = 0;
  secrets = memorySecretStore();
});

/** A desk on this PC as it stands, its clock `later`. */
const aDesk = ({ url = syncUrl }: { url?: string } = {}) =>
  sessionDesk({ server, secrets, url, later: () => later });

const away = 'http://127.0.0.1:9';

describe('a first sign-in on a PC', () => {
  it('goes through the browser, then a PIN is chosen, and the desk is open', async () => {
    const desk = aDesk();
    const status = await desk.signIn(agent);
    expect(status).toMatchObject({ open: null, arrived: { person: { id: agent }, isNew: true } });
    const opened = await desk.session.choosePin({ pin });
    expect(opened.open?.person.id).toBe(agent);
    expect(Buffer.from(opened.open?.key ?? '', 'base64')).toHaveLength(32);
    expect(await desk.session.token({ fresh: false })).toMatchObject({ kind: 'token' });
  });

  it('ignores an answer that is not to its own question', async () => {
    const desk = aDesk();
    await desk.session.begin();
    await desk.answer({ code: 'x'.repeat(43), state: 'y'.repeat(32) });
    expect(await desk.session.status()).toMatchObject({ arrived: null, problem: null });
  });

  it('says so when the server knows the account and lets it in nowhere', async () => {
    const desk = aDesk();
    await desk.session.begin();
    const state = new URL(desk.shown[0] ?? '').searchParams.get('state') ?? '';
    await desk.answer({ code: null, state: 'y'.repeat(32) });
    expect(await desk.session.status()).toMatchObject({ problem: null });
    await desk.answer({ code: null, state });
    expect(await desk.session.status()).toMatchObject({ problem: 'no-desk', arrived: null, open: null });
  });

  it('is not possible where nothing can be kept safe', async () => {
    const open = memorySecretStore();
    secrets = { ...open, isProtected: () => false };
    const desk = aDesk();
    await desk.signIn(agent);
    expect(await desk.session.choosePin({ pin })).toMatchObject({ hasKeystore: false, open: null });
    expect(await open.find('p1', `account-${agent}`)).toBeNull();
  });
});

describe('the PIN', () => {
  it('opens the same store without any network, for three days', async () => {
    const first = await aDesk().open(agent);
    const desk = aDesk({ url: away });
    expect(await desk.session.unlock({ personId: agent, pin })).toEqual({ kind: 'open', desk: first.open });
    expect(await desk.session.token({ fresh: false })).toEqual({ kind: 'away' });
    later = 71 * 3600_000;
    expect(await aDesk({ url: away }).session.unlock({ personId: agent, pin })).toMatchObject({
      kind: 'open',
    });
    later = 73 * 3600_000;
    expect(await aDesk({ url: away }).session.unlock({ personId: agent, pin })).toEqual({
      kind: 'closed',
      state: 'offline-too-long',
    });
  });

  it('gains nothing from a clock put back', async () => {
    await aDesk().open(agent);
    later = 71.5 * 3600_000;
    await aDesk({ url: away }).session.unlock({ personId: agent, pin });
    later = 74 * 3600_000;
    await aDesk({ url: away }).session.unlock({ personId: agent, pin });
    later = 0;
    expect(await aDesk({ url: away }).session.unlock({ personId: agent, pin })).toMatchObject({
      kind: 'closed',
      state: 'offline-too-long',
    });
  });

  it('that is wrong five times has to wait, longer each time, over restarts; after ten only the directory lets in', async () => {
    await aDesk().open(agent);
    const waits: number[] = [];
    for (let tries = 0; tries < 10; tries += 1) {
      const outcome = await aDesk({ url: away }).session.unlock({ personId: agent, pin: '000000' });
      if (outcome.kind !== 'wrong-pin') throw new Error(outcome.kind);
      waits.push(outcome.waitSeconds);
      if (outcome.waitSeconds > 0) {
        const early = await aDesk({ url: away }).session.unlock({ personId: agent, pin });
        expect(early.kind).not.toBe('open');
      }
      later += outcome.waitSeconds * 1000;
    }
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 960]);
    later = 0;
    expect(await aDesk({ url: away }).session.unlock({ personId: agent, pin })).toMatchObject({
      kind: 'closed',
      state: 'pin-locked',
    });
  }, 30_000);

  it('that is forgotten is chosen anew after a sign-in, and the store is the same', async () => {
    const before = await aDesk().open(agent);
    const desk = aDesk();
    expect(await desk.signIn(agent)).toMatchObject({ arrived: { isNew: false } });
    const after = await desk.session.choosePin({ pin: '975310' });
    expect(after.open).toMatchObject({ storeId: before.open?.storeId, key: before.open?.key });
    expect(await aDesk().session.unlock({ personId: agent, pin })).toMatchObject({ kind: 'wrong-pin' });
  });

  it('of one person does not open the store of another on the same PC', async () => {
    const first = await aDesk().open(agent);
    const second = await aDesk().open('per-anfa-agent-2', '730584');
    expect(second.known).toHaveLength(2);
    expect(second.open?.storeId).not.toBe(first.open?.storeId);
    expect(await aDesk().session.unlock({ personId: agent, pin: '730584' })).toMatchObject({
      kind: 'wrong-pin',
    });
  });
});

describe('a desk that goes on', () => {
  it('renews its token once for many calls, and again when the server does not know it any more', async () => {
    const desk = aDesk();
    await desk.open(agent);
    later = 590_000;
    const both = await Promise.all([
      desk.session.token({ fresh: false }),
      desk.session.token({ fresh: false }),
    ]);
    expect(both[0]).toMatchObject({ kind: 'token' });
    expect(both[0]).toEqual(both[1]);
    expect(await desk.session.token({ fresh: true })).toMatchObject({ kind: 'token' });
  });

  it('signs out here and at the directory; then the PIN alone opens nothing', async () => {
    const desk = aDesk();
    await desk.open(agent);
    await desk.session.signOut();
    expect(desk.shown.at(-1)).toContain('http://127.0.0.1:9/slo?SAMLRequest=');
    expect(await desk.session.unlock({ personId: agent, pin })).toEqual({
      kind: 'closed',
      state: 'signed-out',
    });
    await desk.signIn(agent);
    expect(await desk.session.unlock({ personId: agent, pin })).toMatchObject({ kind: 'open' });
  });

  it('of somebody put out locks at the next word from the server, and keeps everything', async () => {
    const desk = aDesk();
    await desk.open('per-maarif-agent-2');
    const people = await server.store.getDocument('reference', 'people');
    const list = (people?.['people'] ?? []) as { id: string }[];
    const changed = list.map((one) => (one.id === 'per-maarif-agent-2' ? { ...one, active: false } : one));
    await server.store.transact([
      { database: 'reference', document: { ...people, _id: 'people', people: changed } },
    ]);
    await expect.poll(() => desk.session.token({ fresh: true })).toEqual({ kind: 'revoked' });
    expect(await desk.session.status()).toMatchObject({ open: null, known: [{ state: 'revoked' }] });
    expect(await desk.session.unlock({ personId: 'per-maarif-agent-2', pin })).toMatchObject({
      kind: 'closed',
      state: 'revoked',
    });
  });

  it('says to an open desk where a colleague’s store lies, and gives nobody its key', async () => {
    const gone = 'per-sidi-belyout-agent-1';
    const theirs = await aDesk().open(gone);
    await server.app.inject({ method: 'POST', url: `/admin/people/${gone}/put-out`, headers: adminHeader });
    for (const person of ['per-sidi-belyout-head-1', 'per-maarif-head-1']) {
      const desk = aDesk();
      await desk.open(person, '864213');
      const found = await desk.session.openSealed({ personId: gone });
      expect(found).toMatchObject({ kind: 'found', store: { storeId: theirs.open?.storeId } });
      expect(JSON.stringify(found)).not.toContain(theirs.open?.key);
    }
    expect(await aDesk().session.openSealed({ personId: gone })).toEqual({ kind: 'nothing' });
  });
});
