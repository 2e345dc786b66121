import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DocumentStore, StoreError } from '#sync-server/storage/document-store.ts';

/** A store to try, and how to end it. */
export interface OpenStore {
  store: DocumentStore;
  end: () => Promise<void>;
}

/** What every DocumentStore promises; run on each adapter. */
export const describeDocumentStore = (name: string, open: () => Promise<OpenStore>): void => {
  describe(`${name} as a document store`, () => {
    let opened: OpenStore;
    let store: DocumentStore;
    let database = '';
    let turn = 0;
    beforeAll(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterAll(() => opened.end());
    beforeEach(async () => {
      database = `contract-${String(Date.now())}-${String((turn += 1))}`;
      await store.ensureDatabase(database);
    });
    const put = async (_id: string, fields: Record<string, unknown> = {}, _rev?: string) => {
      const [outcome] = await store.writeDocuments(database, [{ ...fields, _id, ...(_rev ? { _rev } : {}) }]);
      return outcome?.ok ? outcome.rev : (outcome?.error ?? '');
    };

    it('makes a database once and lists it', async () => {
      expect(await store.ensureDatabase(database)).toBe(false);
      expect(await store.listDatabases()).toContain(database);
    });

    it('reads back what was written, in any script, large or empty', async () => {
      const fields = {
        text: 'عربي é \u{1F9F9}',
        nested: { list: [1, 'two', null] },
        long: 'x'.repeat(200_000),
      };
      const rev = await put('clé/مفتاح', fields);
      expect(rev).toMatch(/^1-/);
      expect(await store.getDocument(database, 'clé/مفتاح')).toMatchObject({
        _id: 'clé/مفتاح',
        _rev: rev,
        ...fields,
      });
      await put('empty');
      expect(await store.getDocument(database, 'empty')).toMatchObject({ _id: 'empty' });
      expect(await store.getDocuments(database, ['nobody', 'empty'])).toMatchObject([null, { _id: 'empty' }]);
    });

    it('lets each document of a batch stand alone', async () => {
      const rev = await put('a', { n: 1 });
      const outcomes = await store.writeDocuments(database, [
        { _id: 'a', n: 2 },
        { _id: 'b', n: 1 },
        { _id: 'a', _rev: rev, n: 3 },
      ]);
      expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error))).toEqual([
        'conflict',
        'ok',
        'ok',
      ]);
      expect(await store.getDocument(database, 'a')).toMatchObject({ n: 3 });
    });

    it('hides a deleted document and takes a new one in its place', async () => {
      const rev = await put('gone', { n: 1 });
      await store.writeDocuments(database, [{ _id: 'gone', _rev: rev, _deleted: true }]);
      expect(await store.getDocument(database, 'gone')).toBeNull();
      expect(await put('gone', { n: 2 })).toMatch(/^3-/);
    });

    it('writes to several databases in order, and refuses a stale revision', async () => {
      const other = `${database}-other`;
      await store.ensureDatabase(other);
      const rev = await put('shared', { n: 1 });
      const done = await store.transact([
        { database, document: { _id: 'shared', _rev: rev, n: 2 } },
        { database: other, document: { _id: 'log', of: 'shared' } },
      ]);
      expect(done.map(({ id }) => id)).toEqual(['shared', 'log']);
      await expect(
        store.transact([
          { database, document: { _id: 'shared', _rev: rev, n: 9 } },
          { database: other, document: { _id: 'never' } },
        ]),
      ).rejects.toMatchObject({ status: 409 });
      expect(await store.getDocument(other, 'never')).toBeNull();
      expect(await store.getDocument(database, 'shared')).toMatchObject({ n: 2 });
    });

    it('tells changes in order, once each, from where one stopped', async () => {
      for (const id of ['one', 'two', 'three']) await put(id);
      const rev = (await store.getDocument(database, 'one'))?._rev;
      await put('one', { again: true }, rev);
      const first = await store.readChanges(database, { since: '0', limit: 2, includeDocuments: true });
      expect(first.rows.map((row) => row.id)).toEqual(['two', 'three']);
      expect(JSON.parse(first.rows[0]?.json ?? '')).toMatchObject({ _id: 'two' });
      expect(first.pending).toBeGreaterThan(0);
      const rest = await store.readChanges(database, { since: first.lastSeq, limit: 10 });
      expect(rest.rows.map((row) => row.id)).toEqual(['one']);
      expect(rest.pending).toBe(0);
      expect((await store.readChanges(database, { since: rest.lastSeq })).rows).toEqual([]);
      expect((await store.readChanges(database, { since: 'now' })).rows).toEqual([]);
      const deleted = (await store.getDocument(database, 'two'))?._rev ?? '';
      await store.writeDocuments(database, [{ _id: 'two', _rev: deleted, _deleted: true }]);
      const after = await store.readChanges(database, { since: rest.lastSeq });
      expect(after.rows).toMatchObject([{ id: 'two', deleted: true }]);
    });

    it('tells listeners after each commit which databases moved', async () => {
      const heard: string[] = [];
      const stop = store.onCommit((databases) => heard.push(...databases));
      await put('x');
      expect(heard).toContain(database);
      stop();
      heard.length = 0;
      await put('y');
      expect(heard).toEqual([]);
    });

    it('finds documents by their fields', async () => {
      await store.ensureIndex(database, ['kind', 'rank']);
      await store.ensureIndex(database, ['kind', 'rank']);
      for (let n = 0; n < 6; n += 1) await put(`d${String(n)}`, { kind: n % 2 ? 'odd' : 'even', rank: n });
      expect((await store.findByFields(database, { kind: 'odd' }, 10)).map((one) => one._id).sort()).toEqual([
        'd1',
        'd3',
        'd5',
      ]);
      expect(await store.findByFields(database, { kind: 'odd', rank: 3 }, 10)).toMatchObject([{ _id: 'd3' }]);
      expect(await store.findByFields(database, { kind: 'odd' }, 2)).toHaveLength(2);
      expect(await store.findByFields(database, { kind: 'none' }, 2)).toEqual([]);
    });

    it('reads what a text field puts first, in its order, up to a limit', async () => {
      await store.ensureIndex(database, ['at']);
      const times = ['2026-11-03', '2026-11-01', '2026-11-04', '2026-11-02'];
      for (const at of times) await put(`due-${at}`, { at });
      await put('never', { at: null });
      await put('else', { other: '2026-11-01' });
      const ids = async (upTo: string, limit = 10) =>
        (await store.readUpTo(database, 'at', upTo, limit)).map(({ _id }) => _id);
      expect(await ids('2026-11-03')).toEqual(['due-2026-11-01', 'due-2026-11-02', 'due-2026-11-03']);
      expect(await ids('2026-11-03', 2)).toEqual(['due-2026-11-01', 'due-2026-11-02']);
      expect(await ids('2026-10-31')).toEqual([]);
      const [first] = await store.readUpTo(database, 'at', '2026-11-01', 1);
      await put('due-2026-11-01', { at: '2026-12-01' }, first?._rev);
      const second = (await store.getDocument(database, 'due-2026-11-02'))?._rev ?? '';
      await store.writeDocuments(database, [{ _id: 'due-2026-11-02', _rev: second, _deleted: true }]);
      expect(await ids('2026-11-30')).toEqual(['due-2026-11-03', 'due-2026-11-04']);
    });

    it('reads documents by id, page after page, those deleted left out', async () => {
      await store.ensureIndex(database, ['kind']);
      for (const id of ['req-b', 'req-c', 'req-a', 'req-a-1', 'job']) await put(id);
      const gone = (await store.getDocument(database, 'req-c'))?._rev ?? '';
      await store.writeDocuments(database, [{ _id: 'req-c', _rev: gone, _deleted: true }]);
      const read: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await store.readById(database, after, 1);
        read.push(...page.map(({ _id }) => _id));
        after = page.at(-1)?._id ?? null;
        if (after === null || read.length > 10) break;
      }
      expect(read).toEqual(['job', 'req-a', 'req-a-1', 'req-b']);
    });

    it('keeps attachments byte for byte', async () => {
      const bytes = Buffer.from(Array.from({ length: 5000 }, (_, n) => n % 256));
      await put('file', {
        _attachments: { content: { content_type: 'image/png', data: bytes.toString('base64') } },
      });
      const read = await store.getAttachment(database, 'file', 'content');
      expect(read?.contentType).toBe('image/png');
      expect(read?.bytes.equals(bytes)).toBe(true);
      expect(await store.getAttachment(database, 'file', 'nothing')).toBeNull();
    });

    it('wipes what was deleted and leaves the rest whole', async () => {
      const content = (text: string) => ({
        _attachments: {
          content: { content_type: 'text/plain', data: Buffer.from(text).toString('base64') },
        },
      });
      await put('kept', content('the same words'));
      const gone = await put('gone', content('the same words'));
      await store.writeDocuments(database, [{ _id: 'gone', _rev: gone, _deleted: true }]);
      await store.wipeRemoved();
      expect((await store.getAttachment(database, 'kept', 'content'))?.bytes.toString()).toBe(
        'the same words',
      );
      expect(await store.getDocument(database, 'gone')).toBeNull();
      await put('later', content('other words'));
      expect((await store.getAttachment(database, 'later', 'content'))?.bytes.toString()).toBe('other words');
    });

    it('says that an unknown database does not exist', async () => {
      await expect(store.readChanges('nowhere-at-all', { since: '0' })).rejects.toBeInstanceOf(StoreError);
      await expect(store.readChanges('nowhere-at-all', { since: '0' })).rejects.toMatchObject({
        status: 404,
      });
    });
  });
};
