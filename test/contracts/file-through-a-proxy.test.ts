import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedNow } from '#test/people/commands.ts';
import { type BadProxy, aBadProxy } from '#test/people/bad-proxy.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { SyncServer } from '#renderer/data/server/sync-server.ts';
import { sendFile } from '#renderer/data/files/send-file.ts';

const agent = 'per-anfa-agent-1';
let server: TestServer;
let proxy: BadProxy;
let link: SyncServer;
beforeAll(async () => {
  server = await aServer();
  proxy = await aBadProxy(await server.app.listen({ port: 0, host: '127.0.0.1' }));
  const token = (await server.signIn(agent)).authorization.replace('Bearer ', '');
  link = new SyncServer(
    proxy.url,
    () => Promise.resolve({ kind: 'token', token, seconds: 3600 }),
    () => Promise.resolve(null),
  );
});
afterAll(async () => {
  proxy.close();
  await server.close();
});
beforeEach(() => {
  Object.assign(proxy, { limit: Infinity, cutAfter: Infinity, fault: null, seen: [] });
});

const facts = { office: 'anfa', name: 'plan.pdf', type: 'application/pdf', createdAt: fixedNow };
const aFile = (bytes: number) => new Uint8Array(randomBytes(bytes));
const arrived = async (id: string, bytes: Uint8Array): Promise<boolean> => {
  const content = await server.store.getAttachment('files-anfa', id, 'content');
  return content !== null && Buffer.from(content.bytes).equals(Buffer.from(bytes));
};

describe('a file on its way', () => {
  it('goes through a proxy that takes nothing above a megabyte', async () => {
    proxy.limit = 1024 * 1024;
    const bytes = aFile(6_000_000);
    expect(await sendFile(link, 'fil-limit-00001', facts, bytes)).toBe('stored');
    expect(await arrived('fil-limit-00001', bytes)).toBe(true);
  });

  it('goes through one that takes a tenth of that', async () => {
    proxy.limit = 100_000;
    const bytes = aFile(1_000_000);
    expect(await sendFile(link, 'fil-limit-00002', facts, bytes)).toBe('stored');
    expect(await arrived('fil-limit-00002', bytes)).toBe(true);
    expect(proxy.seen.some((call) => call.startsWith('413'))).toBe(true);
  });

  it('goes through a link that breaks each 300 KB', async () => {
    proxy.cutAfter = 300_000;
    const bytes = aFile(3_000_000);
    expect(await sendFile(link, 'fil-cut-000001', facts, bytes)).toBe('stored');
    expect(await arrived('fil-cut-000001', bytes)).toBe(true);
    expect(proxy.seen).toContain('cut PUT /uploads/fil-cut-000001');
  });

  it('goes on, another day, where it stood', async () => {
    const bytes = aFile(2_000_000);
    proxy.limit = 700_000;
    const puts = () => proxy.seen.filter((call) => call === '200 PUT /uploads/fil-later-0001').length;
    const ask: SyncServer['ask'] = (shape, path, init) => {
      if (puts() >= 3) proxy.fault = { kind: 'portal' };
      return link.ask(shape, path, init);
    };
    await expect(sendFile({ ask }, 'fil-later-0001', facts, bytes)).rejects.toMatchObject({
      trouble: 'portal',
    });
    proxy.fault = null;
    const before = puts();
    expect(await sendFile(link, 'fil-later-0001', facts, bytes)).toBe('stored');
    expect(await arrived('fil-later-0001', bytes)).toBe(true);
    // 256 + 512 + 512 KB were there.
    expect([before, puts() - before]).toEqual([3, 2]);
  });

  it('says that it is too large for the way, and does not try for ever', async () => {
    proxy.limit = 10_000;
    const bytes = aFile(500_000);
    await expect(sendFile(link, 'fil-never-0001', facts, bytes)).rejects.toMatchObject({ trouble: 'limit' });
    expect(proxy.seen.length).toBeLessThan(15);
  });

  it('says that it is blocked when its smallest pieces break off while the server answers others', async () => {
    proxy.cutAfter = 10_000;
    const sending = sendFile(link, 'fil-never-0002', facts, aFile(500_000));
    await expect(sending).rejects.toMatchObject({ trouble: 'refused' });
  });

  it('of an office of others is refused before its bytes', async () => {
    expect(await sendFile(link, 'fil-other-0001', { ...facts, office: 'maarif' }, aFile(900_000))).toBe(
      'refused',
    );
    expect(proxy.seen).toEqual(['200 POST /uploads/fil-other-0001']);
  });
});
