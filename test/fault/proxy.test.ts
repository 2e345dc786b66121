import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { desksAnswer } from '#shared/contracts/sync-api.ts';
import { aBadProxy, type BadProxy, type ProxyFault } from '#test/people/bad-proxy.ts';
import { type BuiltPage, openBuiltPage } from '#test/people/built-page.ts';
import { RestoredServer, TestDesk } from './restore-city.ts';

const agent = 'per-anfa-agent-1';
const head = 'per-anfa-head-1';
let dataDir: string;
let server: RestoredServer;
let proxy: BadProxy;
let browser: BuiltPage;
let desk: TestDesk;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'maktab-proxy-'));
  server = await RestoredServer.start(dataDir);
  proxy = await aBadProxy(server.url);
  browser = await openBuiltPage(join(import.meta.dirname, 'page'), 'desk');
  const way = { url: proxy.url, token: (personId: string) => server.token(personId) };
  desk = new TestDesk(way, agent, await browser.profile());
  await desk.open();
  // It has its code, and has sent something.
  await vi.waitFor(() => desk.register(), { timeout: 120_000, interval: 500 });
}, 400_000);
afterAll(async () => {
  await browser.close();
  proxy.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(() => {
  Object.assign(proxy, { limit: Infinity, cutAfter: Infinity, fault: null, isReadable: true, seen: [] });
});

const slow = { timeout: 90_000, interval: 300 };
const total = async () => (await desk.status()).waiting?.total ?? null;
/** What the server says of this desk to the head of its office. */
const heardOf = async () => {
  const answer = await fetch(`${server.url}/supervision/desks`, {
    headers: { authorization: `Bearer ${await server.token(head)}` },
  });
  const { desks } = desksAnswer.parse(await answer.json());
  return desks.find(({ person }) => person === agent)?.heard?.state ?? null;
};

describe('a desk in real Chromium behind a proxy as it is installed, whose own answers no page may read', () => {
  it('sends what is above its limit in smaller calls; a command too large alone is named, and everybody says so', async () => {
    proxy.isReadable = false;
    proxy.limit = 4000;
    await expect.poll(total, slow).toBe(0);
    const ids = [...(await server.requests(head)).keys()];
    proxy.fault = { kind: 'cut' };
    for (let n = 0; n < 12; n += 1) ids.push(await desk.register());
    const [, first = '', second = ''] = ids;
    expect(await desk.note(first, 'x'.repeat(3900))).toBeNull();
    expect(await desk.note(second, 'Vu sur place')).toBeNull();
    proxy.fault = null;
    await desk.sync();
    await expect.poll(total, slow).toBe(1);
    const { state, held, waiting } = await desk.status();
    expect(held.map(({ command, why }) => [command.requestId, why])).toEqual([[first, 'refused']]);
    expect(state).toMatchObject({ kind: 'troubled', trouble: 'refused', waiting });
    await expect.poll(heardOf, slow).toMatchObject({ pending: 1, files: 0, refused: 0 });
    const there = await server.requests(head);
    expect([...there.keys()].sort()).toEqual([...ids].sort());
    expect(there.get(second)?.notes).toEqual(['Vu sur place']);
    // The proxy is mended, and somebody presses the button.
    proxy.limit = Infinity;
    await desk.sync();
    await expect.poll(async () => (await desk.status()).state.kind, slow).toBe('idle');
    await expect.poll(heardOf, slow).toMatchObject({ pending: 0 });
    expect((await server.requests(head)).get(first)?.notes).toHaveLength(1);
  });
});

describe('each answer that is none of the server’s', () => {
  const status = (code: (ProxyFault & { kind: 'status' })['status']): ProxyFault => ({
    kind: 'status',
    status: code,
  });
  it.each([
    ['502 with a page', status(502), 'network'],
    ['504 with a page', status(504), 'network'],
    ['nothing at all', { kind: 'cut' }, 'network'],
    ['403 with a page', status(403), 'refused'],
    ['500 with a page', status(500), 'server-error'],
    ['somebody’s page for everything', { kind: 'portal' }, 'portal'],
    ['429 with a page and Retry-After', { ...status(429), retryAfter: '2' }, 'busy'],
  ] as const)(
    '%s: is told apart, and what waits is said beside it; nothing is lost',
    async (_what, fault, trouble) => {
      proxy.fault = fault;
      const id = await desk.register();
      await expect
        .poll(async () => (await desk.status()).state, slow)
        .toMatchObject({ kind: 'troubled', trouble, waiting: { actions: 1, total: 1 } });
      proxy.fault = null;
      // Nobody presses a button.
      await expect.poll(async () => (await desk.status()).state.kind, slow).toBe('idle');
      expect((await server.requests(head)).has(id)).toBe(true);
    },
  );
});
