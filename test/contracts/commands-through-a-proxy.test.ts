import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '#shared/workflow/command.ts';
import { type BadProxy, aBadProxy } from '#test/people/bad-proxy.ts';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { ownMemory } from '#test/people/own-memory.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { Outbox } from '#renderer/data/outbox/outbox.ts';
import { SyncServer } from '#renderer/data/server/sync-server.ts';
import { type Door, sendAll } from '#renderer/data/sync/drain.ts';

const agent = 'per-anfa-agent-1';
const deskId = 'dsk-behind-a-proxy';
let server: TestServer;
let proxy: BadProxy;
let token: string;
let desk: string;
beforeAll(async () => {
  server = await aServer();
  proxy = await aBadProxy(await server.app.listen({ port: 0, host: '127.0.0.1' }));
  token = (await server.signIn(agent)).authorization.replace('Bearer ', '');
  desk = await server.desk(agent, deskId);
});
afterAll(async () => {
  proxy.close();
  await server.close();
});
let link: Door;
let outbox: Outbox;
beforeEach(async () => {
  Object.assign(proxy, { limit: Infinity, cutAfter: Infinity, forbidden: null, fault: null, seen: [] });
  const calls = new SyncServer(
    proxy.url,
    () => Promise.resolve({ kind: 'token', token, seconds: 3600 }),
    () => Promise.resolve(deskId),
  );
  link = {
    send: (commands) => calls.send(commands, { epoch: null, again: [] }),
    verdicts: (ids) => calls.verdicts(ids),
  };
  outbox = await Outbox.open(ownMemory());
});

/** The next registrations of this desk, each with a description of this many letters. */
const register = async (count: number, letters: number): Promise<Command[]> => {
  const commands = Array.from({ length: count }, () =>
    aCommand(aRegistration({ description: 'x'.repeat(letters) }, desk), { desk }),
  );
  for (const command of commands) await outbox.add(command);
  return commands;
};
const note = async (about: Command, body: string): Promise<Command> => {
  const command = aCommand({ type: 'note', body }, { requestId: about.requestId, desk });
  await outbox.add(command);
  return command;
};
const statuses = () => outbox.entries().map(({ status }) => status);

describe('commands behind a proxy', () => {
  it('that lets no call above its limit through arrive in smaller ones, in order', async () => {
    proxy.limit = 20_000;
    await register(60, 1000);
    expect(await sendAll(outbox, link)).toBe(true);
    expect(new Set(statuses())).toEqual(new Set(['accepted']));
    expect(proxy.seen.filter((call) => call.startsWith('413')).length).toBeGreaterThan(1);
    expect(outbox.heldBack()).toEqual([]);
  });

  it('hold up nothing when one alone is too large: it stays, named, with what follows from it', async () => {
    proxy.limit = 3000;
    const [small] = await register(1, 10);
    const [large] = await register(1, 3500);
    if (!small || !large) throw new Error('nothing registered');
    const follows = await note(large, 'Rappeler demain');
    await note(small, 'Vu sur place');
    await sendAll(outbox, link);
    expect(statuses()).toEqual(['accepted', 'pending', 'pending', 'accepted']);
    expect(outbox.heldBack()).toEqual([{ command: large, why: 'limit' }]);
    // The proxy is mended, and somebody wants it tried.
    proxy.limit = Infinity;
    expect(await sendAll(outbox, link)).toBe(false);
    outbox.held.release();
    await sendAll(outbox, link);
    expect(new Set(statuses())).toEqual(new Set(['accepted']));
    expect(await server.verdict(agent, follows)).toMatchObject({ accepted: true });
  });

  it('hold up nothing when a filter takes offence at one of them', async () => {
    proxy.forbidden = 'DROP TABLE';
    const [first] = await register(5, 10);
    if (!first) throw new Error('nothing registered');
    const odd = await note(first, 'Le commerce « DROP TABLE » dérange');
    await register(5, 10);
    await sendAll(outbox, link);
    expect(outbox.heldBack()).toEqual([{ command: odd, why: 'refused' }]);
    expect(statuses().filter((status) => status === 'accepted')).toHaveLength(10);
  });

  it.each([4, 1])('are not each refused when the proxy refuses everybody (%i)', async (count) => {
    proxy.fault = { kind: 'status', status: 403 };
    await register(count, 10);
    await expect(sendAll(outbox, link)).rejects.toMatchObject({ trouble: 'refused' });
    expect([outbox.heldBack(), statuses()]).toEqual([[], Array(count).fill('pending')]);
  });

  it.each([
    ['its server is away', { kind: 'status', status: 502 }, 'network'],
    ['its server is slow', { kind: 'status', status: 504 }, 'network'],
    ['its server fails', { kind: 'status', status: 500 }, 'server-error'],
    ['a network asks to be signed in to', { kind: 'portal' }, 'portal'],
    ['it is to be left alone', { kind: 'status', status: 503 }, 'busy'],
    ['too many call it', { kind: 'status', status: 429 }, 'busy'],
  ] as const)('wait whole when %s, and it is said which', async (_when, fault, trouble) => {
    proxy.fault = fault;
    await register(3, 10);
    await expect(sendAll(outbox, link)).rejects.toMatchObject({ trouble });
    expect(proxy.seen).toHaveLength(1);
    expect(statuses()).toEqual(['pending', 'pending', 'pending']);
    proxy.fault = null;
    await sendAll(outbox, link);
    expect(statuses()).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('arrive over a link that breaks each 20 KB, in smaller calls and in order', async () => {
    proxy.cutAfter = 20_000;
    const first = await register(30, 1000);
    for (const about of first.slice(0, 5)) await note(about, 'Rappeler demain');
    await sendAll(outbox, link);
    expect(new Set(statuses())).toEqual(new Set(['accepted']));
    expect(proxy.seen.filter((call) => call.startsWith('cut')).length).toBeGreaterThan(1);
    expect(outbox.heldBack()).toEqual([]);
  });

  it('hold up nothing when something breaks off one of them without a word, again and again', async () => {
    proxy.cutAfter = 3000;
    const [small] = await register(1, 10);
    const [large] = await register(1, 3500);
    if (!small || !large) throw new Error('nothing registered');
    await note(small, 'Vu sur place');
    await sendAll(outbox, link);
    expect(statuses()).toEqual(['accepted', 'pending', 'accepted']);
    expect(outbox.heldBack()).toEqual([{ command: large, why: 'refused' }]);
  });

  it('are each held by nothing while nobody answers at all: the network is away', async () => {
    proxy.fault = { kind: 'cut' };
    await register(3, 10);
    await expect(sendAll(outbox, link)).rejects.toMatchObject({ trouble: 'network', isOfCall: false });
    expect([outbox.heldBack(), statuses()]).toEqual([[], Array(3).fill('pending')]);
  });

  it.each([503, 429] as const)('leave a server alone for as long as it asks (%i)', async (status) => {
    proxy.fault = { kind: 'status', status, retryAfter: '1' };
    await register(1, 10);
    await expect(sendAll(outbox, link)).rejects.toMatchObject({ trouble: 'busy', retryAfterMs: 1000 });
    proxy.fault = null;
    await expect(sendAll(outbox, link)).rejects.toMatchObject({ trouble: 'busy' });
    expect(proxy.seen).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 1050));
    await sendAll(outbox, link);
    expect(statuses()).toEqual(['accepted']);
  });
});
