import { beforeEach, describe, expect, it } from 'vitest';
import { loadPouch } from '#test/people/pouch.ts';
import { Subscribers } from '../subscribers.ts';
import type { KeptFile } from './kept-file.ts';
import { SentFiles } from './sent-files.ts';

const Pouch = await loadPouch();

const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
const content = { content_type: 'application/octet-stream', data: Buffer.from('bytes').toString('base64') };
let local: PouchDB.Database<KeptFile>;
let answered: Subscribers<[string]>;
let sent: SentFiles;
let now: string;
/** What the server has; null: it is away. */
let has: Set<string> | null;
let asked: number;
let found: number;
let n = 0;

beforeEach(() => {
  local = new Pouch(`sent-${String((n += 1))}`, {
    adapter: 'memory',
  }) as unknown as PouchDB.Database<KeptFile>;
  answered = new Subscribers();
  now = '2026-11-24T09:00:00.000Z';
  [has, asked, found] = [new Set(), 0, 0];
  const server = {
    answered,
    ask: (shape: { parse: (answer: unknown) => unknown }, _path: string, init: RequestInit = {}) => {
      asked += 1;
      answered.tell(sent.epoch ?? '');
      if (!has) return Promise.reject(new Error('away'));
      const ids = Object.keys(JSON.parse(String(init.body)) as object);
      const lacking = ids.filter((id) => !has?.has(id));
      return Promise.resolve(
        shape.parse(Object.fromEntries(lacking.map((id) => [id, { missing: ['1-0'] }]))),
      );
    },
  };
  sent = new SentFiles(
    local,
    server as never,
    () => now,
    async () => {
      found += 1;
      sent.counted((await local.allDocs({ include_docs: true })).rows.map(({ doc }) => doc));
    },
  );
  sent.follow();
});
const keep = async (id: string, epoch = first) => {
  await local.put({ _id: id, sealed: 'x', _attachments: { content } });
  await sent.keep(await local.get(id), epoch);
};
const waiting = async () =>
  (await local.allDocs({ include_docs: true })).rows.flatMap(({ id, doc }) => (doc?.sent ? [] : [id]));
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

describe('files that the server has taken', () => {
  it('are not asked for in the life in which they were taken', async () => {
    await keep('f1');
    answered.tell(first);
    await settled();
    expect([asked, await waiting()]).toEqual([0, []]);
  });

  it('wait again in another life when it lacks them, with their bytes; the others stay', async () => {
    for (const id of ['f1', 'f2', 'f3']) await keep(id);
    has = new Set(['f2']);
    answered.tell(second);
    await settled();
    expect(await waiting()).toEqual(['f1', 'f3']);
    expect([sent.again, found]).toEqual([2, 1]);
    const bytes = await local.getAttachment('f1', 'content');
    expect(Buffer.from(bytes as Buffer).toString()).toBe('bytes');
    await sent.keep(await local.get('f1'), second);
    answered.tell(second);
    await settled();
    expect([asked, await waiting()]).toEqual([1, ['f3']]);
    expect((await local.get('f1')).sent).toMatchObject({ epoch: second, again: true });
  });

  it('are asked for with the next answer when the server is away, and only then', async () => {
    await keep('f1');
    has = null;
    answered.tell(second);
    await settled();
    expect([asked, await waiting()]).toEqual([1, []]);
    has = new Set();
    answered.tell(second);
    await settled();
    expect([asked, await waiting()]).toEqual([2, ['f1']]);
  });

  it('go after their time, and the oldest beyond what is kept; what waits never goes', async () => {
    for (const [day, id] of Object.entries({ 20: 'f1', 21: 'f2', 22: 'f3', 23: 'f4' })) {
      now = `2026-11-${day}T09:00:00.000Z`;
      await keep(id);
    }
    await local.put({ _id: 'waits', sealed: 'x', _attachments: { content } });
    const here = async () => (await local.allDocs()).rows.map(({ id }) => id);
    await sent.forget('2026-11-21T00:00:00.000Z');
    expect(await here()).toEqual(['f2', 'f3', 'f4', 'waits']);
    await sent.forget('2026-11-21T00:00:00.000Z', 10);
    expect(await here()).toEqual(['f3', 'f4', 'waits']);
  });
});
